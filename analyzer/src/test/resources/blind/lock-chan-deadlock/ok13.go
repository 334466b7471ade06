// The bus looks the subscriber up under its lock and sends without it, until the subscriber has left.
package bus

import "sync"

type subscriber struct {
	ch   chan string
	gone chan struct{}
}

type Bus struct {
	mu   sync.Mutex
	sub  *subscriber
	quit chan struct{}
}

func New() *Bus { return &Bus{quit: make(chan struct{})} }

func (b *Bus) leave(s *subscriber) {
	close(s.gone)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.sub = nil
}

func (b *Bus) Subscribe(handle func(string) bool) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sub != nil {
		return false
	}
	s := &subscriber{make(chan string), make(chan struct{})}
	b.sub = s
	go func() {
		defer b.leave(s)
		for {
			select {
			case msg := <-s.ch:
				if !handle(msg) {
					return
				}
			case <-b.quit:
				return
			}
		}
	}()
	return true
}

func (b *Bus) Publish(msg string) {
	b.mu.Lock()
	s := b.sub
	b.mu.Unlock()
	if s == nil {
		return
	}
	select {
	case s.ch <- msg:
	case <-s.gone:
	}
}

func (b *Bus) Close() { close(b.quit) }
