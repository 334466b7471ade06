// A reader waits with the read lock for a result whose producer needs the write lock.
package catalog

import "sync"

type Catalog struct {
	mu    sync.RWMutex
	items map[string]string
	load  func(string) string
}

func (c *Catalog) fill(key string) <-chan string {
	out := make(chan string, 1)
	go func() {
		v := c.load(key)
		c.mu.Lock()
		c.items[key] = v
		c.mu.Unlock()
		out <- v
	}()
	return out
}

func (c *Catalog) Get(key string) string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if v, ok := c.items[key]; ok {
		return v
	}
	return <-c.fill(key) // want lock-chan-deadlock:"lock"
}
