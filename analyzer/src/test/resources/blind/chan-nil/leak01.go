// The constructor forgets the stop channel, for which the janitor waits.
package cache

import "sync"

type Cache struct {
	mu    sync.Mutex
	items map[string]string
	stop  chan struct{}
}

func New() *Cache {
	c := &Cache{items: make(map[string]string)}
	go c.cleanup()
	return c
}

func (c *Cache) cleanup() {
	<-c.stop // want chan-nil:"nil"
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items = nil
}

func (c *Cache) Put(k, v string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[k] = v
}
