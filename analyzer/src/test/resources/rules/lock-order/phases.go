package fixture

import "sync"

// Board shows readings; what comes before it is ready is kept by its waiting room.
type Board struct {
	mu   sync.Mutex
	tags map[string]int
	room *room
}

type room struct {
	mu     sync.Mutex
	opened bool
	kept   map[string]int
	tell   func(string, int)
}

func NewBoard() *Board {
	b := &Board{tags: map[string]int{}}
	b.room = &room{kept: map[string]int{}, tell: b.show}
	go b.open()
	return b
}

func (b *Board) show(key string, value int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.tags[key] = value
}

func (b *Board) open() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.room.empty(func(key string, value int) { b.tags[key] = value })
}

func (b *Board) Put(key string, value int) { b.room.put(key, value) }

// put tells the board only once the room has been emptied.
func (r *room) put(key string, value int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.opened {
		r.tell(key, value)
		return
	}
	r.kept[key] = value
}

func (r *room) empty(each func(string, int)) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.opened {
		return false
	}
	r.opened = true
	for key, value := range r.kept {
		each(key, value)
	}
	return true
}

// Panel has a hall that can be closed again.
type Panel struct {
	mu   sync.Mutex
	tags map[string]int
	hall *hall
}

type hall struct {
	mu     sync.Mutex
	opened bool
	kept   map[string]int
	tell   func(string, int)
}

func NewPanel() *Panel {
	p := &Panel{tags: map[string]int{}}
	p.hall = &hall{kept: map[string]int{}, tell: p.show}
	go p.open()
	return p
}

func (p *Panel) show(key string, value int) {
	p.mu.Lock() // want lock-order:"opposite order"
	defer p.mu.Unlock()
	p.tags[key] = value
}

func (p *Panel) open() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.hall.empty(func(key string, value int) { p.tags[key] = value })
}

func (p *Panel) Put(key string, value int) { p.hall.put(key, value) }

func (p *Panel) Close() {
	p.hall.mu.Lock()
	defer p.hall.mu.Unlock()
	p.hall.opened = false
}

func (h *hall) put(key string, value int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.opened {
		h.tell(key, value)
		return
	}
	h.kept[key] = value
}

func (h *hall) empty(each func(string, int)) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.opened {
		return false
	}
	h.opened = true
	for key, value := range h.kept {
		each(key, value)
	}
	return true
}
