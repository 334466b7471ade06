// The timer's callback and the flush take the lock in goroutines of their own.
package batch

import (
	"sync"
	"time"
)

type Batcher struct {
	mu    sync.Mutex
	items []string
	timer *time.Timer
	write func([]string)
}

func (b *Batcher) flush() {
	b.mu.Lock()
	items := b.items
	b.items = nil
	b.mu.Unlock()
	if len(items) > 0 {
		b.write(items)
	}
}

func (b *Batcher) Add(item string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.items = append(b.items, item)
	if len(b.items) >= 100 {
		go b.flush()
		return
	}
	if b.timer == nil {
		b.timer = time.AfterFunc(time.Second, b.flush)
		return
	}
	b.timer.Reset(time.Second)
}
