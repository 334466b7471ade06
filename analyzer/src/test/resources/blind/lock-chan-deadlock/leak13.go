// The bus sends with its lock held, and a subscriber that leaves needs the lock before it would receive again.
package bus

import "sync"

type Bus struct {
	mu  sync.Mutex
	sub chan string
}

func New() *Bus { return &Bus{} }

func (b *Bus) leave(ch chan string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sub == ch {
		b.sub = nil
	}
}

func (b *Bus) Subscribe(handle func(string) bool) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sub != nil {
		return false
	}
	ch := make(chan string)
	b.sub = ch
	go func() {
		for msg := range ch {
			if !handle(msg) {
				b.leave(ch)
				return
			}
		}
	}()
	return true
}

func (b *Bus) Publish(msg string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sub != nil {
		b.sub <- msg // miss lock-chan-deadlock: more calls by others are needed than are tried at a time
	}
}

func (b *Bus) Close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sub != nil {
		close(b.sub)
		b.sub = nil
	}
}
