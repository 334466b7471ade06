// The janitor has a channel to stop it, but there is no method that closes it.
package cache

import "sync"

type Cache struct {
	mu    sync.Mutex
	items map[string]string
	stop  chan struct{}
}

func New() *Cache {
	c := &Cache{
		items: make(map[string]string),
		stop:  make(chan struct{}),
	}
	go c.watch()
	return c
}

func (c *Cache) watch() {
	<-c.stop // want chan-recv-leak:"blocks forever"
	c.mu.Lock()
	c.items = nil
	c.mu.Unlock()
}

func (c *Cache) Get(key string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.items[key]
}
