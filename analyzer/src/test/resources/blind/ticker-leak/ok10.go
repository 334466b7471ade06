// Stop methods are collected as method values and all called by Shutdown.
package supervise

import (
	"sync"
	"time"
)

type Check struct {
	Every time.Duration
	Run   func()
}

type Group struct {
	mu    sync.Mutex
	stops []func()
	done  chan struct{}
}

func NewGroup(checks ...Check) *Group {
	g := &Group{done: make(chan struct{})}
	for _, c := range checks {
		t := time.NewTicker(c.Every)
		g.stops = append(g.stops, t.Stop)
		go g.loop(t.C, c.Run)
	}
	return g
}

func (g *Group) loop(tick <-chan time.Time, run func()) {
	for {
		select {
		case <-tick:
			run()
		case <-g.done:
			return
		}
	}
}

func (g *Group) Shutdown() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, stop := range g.stops {
		stop()
	}
	g.stops = nil
	close(g.done)
}
