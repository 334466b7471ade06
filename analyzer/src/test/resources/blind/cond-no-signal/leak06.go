// One Signal is to wake all the goroutines that wait at the gate.
package gate

import "sync"

type gate struct {
	mu     sync.Mutex
	opened *sync.Cond
	open   bool
}

func (g *gate) pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open {
		g.opened.Wait() // want cond-no-signal:"Signal"
	}
}

func (g *gate) release() {
	g.mu.Lock()
	g.open = true
	g.mu.Unlock()
	g.opened.Signal()
}

func StartAll(prepare func(), runs ...func()) {
	g := &gate{}
	g.opened = sync.NewCond(&g.mu)
	for _, run := range runs {
		go func() {
			g.pass()
			run()
		}()
	}
	prepare()
	g.release()
}
