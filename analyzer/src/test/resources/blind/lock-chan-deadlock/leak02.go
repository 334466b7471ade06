// The publisher sends under the lock that the consumer takes between two events.
package hub

import "sync"

type Hub struct {
	mu     sync.Mutex
	events chan string
	counts map[string]int
	closed bool
}

func New() *Hub {
	h := &Hub{events: make(chan string), counts: map[string]int{}}
	go h.consume()
	return h
}

func (h *Hub) consume() {
	for e := range h.events {
		h.mu.Lock()
		h.counts[e]++
		h.mu.Unlock()
	}
}

func (h *Hub) Publish(e string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return false
	}
	h.events <- e // want lock-chan-deadlock:"lock"
	return true
}

func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.closed {
		h.closed = true
		close(h.events)
	}
}
