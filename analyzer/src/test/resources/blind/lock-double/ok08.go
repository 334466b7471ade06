// The notification happens after the unlock, on both branches.
package limits

import "sync"

type Gauge struct {
	mu       sync.Mutex
	value    int
	max      int
	onExceed func(int)
}

func NewGauge(max int) *Gauge {
	g := &Gauge{max: max}
	g.onExceed = func(int) { g.Reset() }
	return g
}

func (g *Gauge) Reset() {
	g.mu.Lock()
	g.value = 0
	g.mu.Unlock()
}

func (g *Gauge) Add(n int) {
	g.mu.Lock()
	g.value += n
	if g.value <= g.max {
		g.mu.Unlock()
		return
	}
	v := g.value
	g.mu.Unlock()
	g.onExceed(v)
}
