package takenout

import "sync"

type Room struct {
	mu     sync.Mutex
	guests map[string]int
}

type House struct {
	mu    sync.Mutex
	rooms map[string]*Room
	left  map[string]int
}

// The room is not in the house any more when its lock is taken.
func (h *House) Close(name string) {
	h.mu.Lock()
	r, ok := h.rooms[name]
	if !ok {
		h.mu.Unlock()
		return
	}
	delete(h.rooms, name)
	h.mu.Unlock()
	r.mu.Lock()
	defer r.mu.Unlock()
	for guest, n := range r.guests {
		h.mu.Lock()
		h.left[guest] = n
		h.mu.Unlock()
	}
}

func (h *House) CloseAll() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, r := range h.rooms {
		r.mu.Lock()
		r.guests = nil
		r.mu.Unlock()
	}
}

type Street struct {
	mu     sync.Mutex
	houses map[string]*Yard
	sold   map[string]int
}

type Yard struct {
	mu    sync.Mutex
	price int
}

// Still there for everybody.
func (s *Street) Sell(name string) {
	s.mu.Lock()
	y := s.houses[name]
	s.mu.Unlock()
	y.mu.Lock()
	defer y.mu.Unlock()
	s.mu.Lock() // want lock-order:"opposite order"
	s.sold[name] = y.price
	s.mu.Unlock()
}

func (s *Street) Total() (sum int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, y := range s.houses {
		y.mu.Lock()
		sum += y.price
		y.mu.Unlock()
	}
	return sum
}
