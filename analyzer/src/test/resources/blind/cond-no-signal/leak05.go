// The last one who arrives at the barrier opens it without a broadcast.
package barrier

import "sync"

type Barrier struct {
	mu    sync.Mutex
	all   *sync.Cond
	total int
	here  int
	round int
}

func New(n int) *Barrier {
	b := &Barrier{total: n}
	b.all = sync.NewCond(&b.mu)
	return b
}

func (b *Barrier) Await() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	round := b.round
	b.here++
	if b.here == b.total {
		b.here = 0
		b.round++
		return round
	}
	for round == b.round {
		b.all.Wait() // want cond-no-signal:"Signal"
	}
	return round
}
