// The publisher only checks under the lock and sends after the unlock.
package hub

import "sync"

type Hub struct {
	mu     sync.Mutex
	events chan string
	quit   chan struct{}
	counts map[string]int
	paused bool
}

func New() *Hub {
	h := &Hub{events: make(chan string), quit: make(chan struct{}), counts: map[string]int{}}
	go h.consume()
	return h
}

func (h *Hub) consume() {
	for {
		select {
		case e := <-h.events:
			h.mu.Lock()
			h.counts[e]++
			h.mu.Unlock()
		case <-h.quit:
			return
		}
	}
}

func (h *Hub) Publish(e string) bool {
	h.mu.Lock()
	paused := h.paused
	h.mu.Unlock()
	if paused {
		return false
	}
	select {
	case h.events <- e:
		return true
	case <-h.quit:
		return false
	}
}

func (h *Hub) Close() { close(h.quit) }
