package locks

import (
	"os"
	"sync"
)

// Nobody unlocks what Count takes: all others unlock what they have taken themselves.
type gauge struct {
	mu     sync.Mutex
	values []int
}

func (g *gauge) Add(v int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.values = append(g.values, v)
}

func (g *gauge) Count() int {
	g.mu.Lock() // want lock-not-released:"g.mu"
	return len(g.values)
}

// The condition's L is the same lock.
type depot struct {
	mu    sync.Mutex
	ready *sync.Cond
	stock int
}

func newDepot() *depot {
	d := &depot{}
	d.ready = sync.NewCond(&d.mu)
	return d
}

func (d *depot) Take() {
	d.ready.L.Lock()
	for d.stock == 0 {
		d.ready.Wait()
	}
	d.stock--
	d.ready.L.Unlock()
}

func (d *depot) Stock() int {
	d.mu.Lock() // want lock-not-released:"d.mu"
	return d.stock
}

// begin hands the lock to finish, which others call.
type ledgerBook struct {
	mu   sync.Mutex
	open bool
}

func (l *ledgerBook) begin() {
	l.mu.Lock()
	l.open = true
}

func (l *ledgerBook) finish() {
	l.open = false
	l.mu.Unlock()
}

func (l *ledgerBook) Peek() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.open
}

// The goroutine gives back what its starter took.
type turnstile struct {
	mu   sync.Mutex
	pass int
}

func (t *turnstile) Enter(work func()) {
	t.mu.Lock()
	go func() {
		defer t.mu.Unlock()
		work()
	}()
}

func (t *turnstile) Passed() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.pass
}

// The caller gets the function that gives the lock back.
type lease struct {
	mu    sync.Mutex
	owner string
}

func (l *lease) Acquire(owner string) func() {
	l.mu.Lock()
	l.owner = owner
	return l.mu.Unlock
}

func (l *lease) Owner() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.owner
}

// Nobody ever unlocks the exit: who comes second waits for the end of the process.
var exitMu sync.Mutex

func Exit(code int) {
	exitMu.Lock()
	os.Exit(code)
}

func lastWords(write func()) {
	exitMu.Lock()
	write()
}

// A flag that is taken once needs no unlock.
type starter struct {
	once sync.Mutex
	n    int
}

func (s *starter) Start() {
	if !s.once.TryLock() {
		return
	}
	s.n++
}

func (s *starter) Reset() {
	if s.once.TryLock() {
		s.n = 0
		s.once.Unlock()
	}
}
