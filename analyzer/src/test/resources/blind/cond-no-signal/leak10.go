// The broadcast comes in the same goroutine before the wait that needs it.
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

func (d *Drainer) Begin() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closing {
		return false
	}
	d.active++
	return true
}

func (d *Drainer) End() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.active--
}

func (d *Drainer) Drain() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closing = true
	d.idle.Broadcast()
	for d.active > 0 {
		d.idle.Wait() // miss cond-no-signal: more calls by others are needed than are tried at a time
	}
}
