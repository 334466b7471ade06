// Stop marks the end under the lock and waits for the loop without it.
package heartbeat

import (
	"sync"
	"time"
)

type Heart struct {
	mu      sync.Mutex
	last    time.Time
	stopped bool
	stop    chan struct{}
	done    chan struct{}
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

func (h *Heart) Stop() {
	h.mu.Lock()
	if !h.stopped {
		h.stopped = true
		close(h.stop)
	}
	h.mu.Unlock()
	<-h.done
}
