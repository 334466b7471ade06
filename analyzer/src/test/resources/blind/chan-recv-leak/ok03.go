// The janitor ends by the channel that the exported Close closes once.
package cache

import (
	"sync"
	"time"
)

type Cache struct {
	mu    sync.Mutex
	once  sync.Once
	items map[string]time.Time
	stop  chan struct{}
}

func New(every time.Duration) *Cache {
	c := &Cache{items: make(map[string]time.Time), stop: make(chan struct{})}
	go c.janitor(every)
	return c
}

func (c *Cache) janitor(every time.Duration) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case now := <-t.C:
			c.expire(now)
		case <-c.stop:
			return
		}
	}
}

func (c *Cache) expire(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for k, at := range c.items {
		if now.After(at) {
			delete(c.items, k)
		}
	}
}

func (c *Cache) Close() {
	c.once.Do(func() { close(c.stop) })
}
