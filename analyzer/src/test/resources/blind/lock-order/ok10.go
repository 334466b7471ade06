// The handlers are copied under the hub's lock and called without it.
package events

import "sync"

type Hub struct {
	mu       sync.Mutex
	handlers []func(string)
}

func (h *Hub) Subscribe(fn func(string)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handlers = append(h.handlers, fn)
}

func (h *Hub) Publish(key string) {
	h.mu.Lock()
	handlers := append([]func(string){}, h.handlers...)
	h.mu.Unlock()
	for _, fn := range handlers {
		fn(key)
	}
}

type Store struct {
	mu   sync.Mutex
	hub  *Hub
	seen map[string]int
}

func NewStore(hub *Hub) *Store {
	s := &Store{hub: hub, seen: map[string]int{}}
	hub.Subscribe(s.note)
	return s
}

func (s *Store) note(key string) {
	s.mu.Lock()
	s.seen[key]++
	s.mu.Unlock()
}

func (s *Store) Clear() {
	s.mu.Lock()
	s.seen = map[string]int{}
	s.mu.Unlock()
	s.hub.Publish("cleared")
}
