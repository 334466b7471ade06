// The hub runs its handlers in the loop, and the built-in one unsubscribes by a command to the loop.
package hub

type handler func(msg string)

type Hub struct {
	msgs     chan string
	commands chan func()
	quit     chan struct{}
	handlers map[int]handler
}

func New() *Hub {
	h := &Hub{
		msgs:     make(chan string),
		commands: make(chan func()),
		quit:     make(chan struct{}),
		handlers: map[int]handler{},
	}
	h.handlers[0] = func(msg string) {
		if msg == "bye" {
			h.unsubscribe(0)
		}
	}
	go h.loop()
	return h
}

func (h *Hub) loop() {
	for {
		select {
		case msg := <-h.msgs:
			for _, fn := range h.handlers {
				fn(msg)
			}
		case cmd := <-h.commands:
			cmd()
		case <-h.quit:
			return
		}
	}
}

func (h *Hub) unsubscribe(id int) {
	h.commands <- func() { delete(h.handlers, id) } // want chan-deadlock:"."
}

func (h *Hub) Publish(msg string) {
	select {
	case h.msgs <- msg:
	case <-h.quit:
	}
}

func (h *Hub) Close() { close(h.quit) }
