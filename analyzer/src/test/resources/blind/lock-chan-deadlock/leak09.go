// The waiter gives up the lock of the condition, but not the outer one that the signaller needs.
package gate

import "sync"

type Gate struct {
	admin sync.Mutex
	mu    sync.Mutex
	ready *sync.Cond
	open  bool
}

func New() *Gate {
	g := &Gate{}
	g.ready = sync.NewCond(&g.mu)
	return g
}

func (g *Gate) unlatch() {
	g.admin.Lock()
	defer g.admin.Unlock()
	g.mu.Lock()
	g.open = true
	g.mu.Unlock()
	g.ready.Broadcast()
}

func Pass(log func(string)) {
	g := New()
	g.admin.Lock()
	log("waiting")
	go g.unlatch()
	g.mu.Lock()
	for !g.open {
		g.ready.Wait() // want lock-chan-deadlock:"lock"
	}
	g.mu.Unlock()
	g.admin.Unlock()
}
