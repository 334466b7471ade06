package promises

import "sync"

type Promise[T any] struct {
	mu      sync.Mutex
	settled sync.Cond
	done    bool
	value   T
}

func New[T any](work func() T) *Promise[T] {
	p := &Promise[T]{}
	p.settled.L = &p.mu
	go func() {
		v := work()
		p.mu.Lock()
		defer p.mu.Unlock()
		p.value, p.done = v, true
		p.settled.Broadcast()
	}()
	return p
}

func (p *Promise[T]) Await() T {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.done {
		p.settled.Wait()
	}
	return p.value
}

type Gate struct {
	mu     sync.Mutex
	opened *sync.Cond
	open   bool
}

func NewGate() *Gate {
	g := &Gate{}
	g.opened = sync.NewCond(&g.mu)
	return g
}

func (g *Gate) Open() {
	g.mu.Lock()
	g.open = true
	g.mu.Unlock()
}

func (g *Gate) Pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open {
		g.opened.Wait() // want cond-no-signal:"Signal"
	}
}
