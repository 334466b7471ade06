package hubs

import "sync"

type Hub struct {
	mu     sync.Mutex
	events chan int
	seen   int
}

func New() *Hub {
	h := &Hub{events: make(chan int)}
	go func() {
		for range h.events { // miss chan-recv-leak: a range that others may feed is not stuck
			h.mu.Lock()
			h.seen++
			h.mu.Unlock()
		}
	}()
	return h
}

func (h *Hub) Publish(e int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.events <- e // want lock-chan-deadlock:"lock"
}

type Calm struct {
	mu     sync.Mutex
	events chan int
	seen   int
}

func NewCalm() *Calm {
	c := &Calm{events: make(chan int)}
	go func() {
		for range c.events { // miss chan-recv-leak: a range that others may feed is not stuck
			c.mu.Lock()
			c.seen++
			c.mu.Unlock()
		}
	}()
	return c
}

func (c *Calm) Publish(e int) {
	c.mu.Lock()
	c.seen--
	c.mu.Unlock()
	c.events <- e
}
