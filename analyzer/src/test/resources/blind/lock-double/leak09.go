// The deferred notification runs before the deferred unlock and takes the lock.
package progress

import "sync"

type Tracker struct {
	mu    sync.Mutex
	done  int
	total int
	emit  func(percent int)
}

func (t *Tracker) publish() {
	t.mu.Lock()
	p := 0
	if t.total > 0 {
		p = t.done * 100 / t.total
	}
	t.mu.Unlock()
	t.emit(p)
}

func (t *Tracker) Step(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	defer t.publish() // want lock-double:"already"
	t.done += n
	if t.done > t.total {
		t.done = t.total
	}
}
