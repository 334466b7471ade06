package fixture

import "sync"

// turns lets numbered steps go in order.
type turns struct {
	mu   sync.Mutex
	at   uint
	wait map[uint]chan struct{}
}

func (t *turns) begin(n uint) {
	t.mu.Lock()
	if t.at == n {
		t.mu.Unlock()
		return
	}
	c := make(chan struct{})
	if t.wait == nil {
		t.wait = make(map[uint]chan struct{})
	}
	t.wait[n] = c
	t.mu.Unlock()
	<-c
}

func (t *turns) finish(n uint) {
	t.mu.Lock()
	if t.at != n {
		t.mu.Unlock()
		panic("not your turn")
	}
	n++
	t.at = n
	c, ok := t.wait[n]
	if ok {
		delete(t.wait, n)
	}
	t.mu.Unlock()
	if ok {
		close(c)
	}
}

// Belt moves parcels in order: what one waits for is under the number that the one before goes on to.
type Belt struct{ order turns }

func (b *Belt) Begin(n uint)  { b.order.begin(n) }
func (b *Belt) Finish(n uint) { b.order.finish(n) }

// queue forgets whom it takes out.
type queue struct {
	mu   sync.Mutex
	wait map[uint]chan struct{}
}

func (q *queue) begin(n uint) {
	c := make(chan struct{})
	q.mu.Lock()
	q.wait[n] = c
	q.mu.Unlock()
	<-c // want chan-recv-leak:"blocks forever"
}

func (q *queue) finish(n uint) {
	q.mu.Lock()
	delete(q.wait, n)
	q.mu.Unlock()
}

func Serve(n uint) {
	q := &queue{wait: make(map[uint]chan struct{})}
	go q.begin(n)
	q.finish(n)
}
