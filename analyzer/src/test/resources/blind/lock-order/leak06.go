// The hub calls its handlers under its lock, and the store subscribes to the hub under its own.
package events

import "sync"

type Hub struct {
	mu       sync.Mutex
	handlers []func(string)
}

func (h *Hub) subscribe(fn func(string)) {
	h.mu.Lock() // want lock-order:"order"
	defer h.mu.Unlock()
	h.handlers = append(h.handlers, fn)
}

func (h *Hub) Publish(key string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, fn := range h.handlers {
		fn(key)
	}
}

type Store struct {
	mu   sync.Mutex
	hub  *Hub
	live bool
	seen map[string]int
}

func NewStore(hub *Hub) *Store {
	return &Store{hub: hub, seen: map[string]int{}}
}

func (s *Store) note(key string) {
	s.mu.Lock()
	s.seen[key]++
	s.mu.Unlock()
}

func (s *Store) Watch() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.live {
		s.live = true
		s.hub.subscribe(s.note)
	}
}
