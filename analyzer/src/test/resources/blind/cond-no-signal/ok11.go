// Drain waits for the active ones, of which each signals at its end.
package drain

import "sync"

type Drainer struct {
	mu      sync.Mutex
	idle    *sync.Cond
	active  int
	closing bool
}

func New() *Drainer {
	d := &Drainer{}
	d.idle = sync.NewCond(&d.mu)
	return d
}

func (d *Drainer) Do(fn func()) bool {
	d.mu.Lock()
	if d.closing {
		d.mu.Unlock()
		return false
	}
	d.active++
	d.mu.Unlock()
	defer func() {
		d.mu.Lock()
		d.active--
		if d.active == 0 {
			d.idle.Broadcast()
		}
		d.mu.Unlock()
	}()
	fn()
	return true
}

func (d *Drainer) Drain() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closing = true
	for d.active > 0 {
		d.idle.Wait()
	}
}
