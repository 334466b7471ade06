// The channel of a new timer is used directly in a case, so that nobody can stop the timer.
package presence

import (
	"sync"
	"time"
)

type Room struct {
	mu     sync.Mutex
	online map[string]time.Time
	joins  chan string
	leaves chan string
	quit   chan struct{}
}

func (r *Room) Serve(sweep time.Duration) {
	for {
		select {
		case name := <-r.joins:
			r.mu.Lock()
			r.online[name] = time.Now()
			r.mu.Unlock()
		case name := <-r.leaves:
			r.mu.Lock()
			delete(r.online, name)
			r.mu.Unlock()
		case <-time.NewTimer(sweep).C: // want time-after-loop:"timer"
			r.expire(sweep)
		case <-r.quit:
			return
		}
	}
}

func (r *Room) expire(age time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for name, at := range r.online {
		if time.Since(at) > age {
			delete(r.online, name)
		}
	}
}
