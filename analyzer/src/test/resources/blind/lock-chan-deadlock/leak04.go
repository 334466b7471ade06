// Stop waits under the lock for the loop, which may be waiting for the lock in a tick.
package heartbeat

import (
	"sync"
	"time"
)

type Heart struct {
	mu   sync.Mutex
	last time.Time
	stop chan struct{}
	done chan struct{}
}

func Start(every time.Duration) *Heart {
	h := &Heart{stop: make(chan struct{}), done: make(chan struct{})}
	go h.loop(every)
	return h
}

func (h *Heart) loop(every time.Duration) {
	defer close(h.done)
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-h.stop:
			return
		case now := <-t.C:
			h.mu.Lock()
			h.last = now
			h.mu.Unlock()
		}
	}
}

func (h *Heart) Stop() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	close(h.stop)
	<-h.done // want lock-chan-deadlock:"lock"
	return h.last
}
