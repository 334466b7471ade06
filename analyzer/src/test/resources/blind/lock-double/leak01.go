// Under the write lock the cache asks its own reader method, which takes the read lock.
package cache

import "sync"

type LRU struct {
	mu    sync.RWMutex
	items map[string][]byte
	order []string
	limit int
}

func (c *LRU) Len() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return len(c.items)
}

func (c *LRU) Put(key string, val []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[key] = val
	c.order = append(c.order, key)
	for c.Len() > c.limit { // want lock-double:"already"
		oldest := c.order[0]
		c.order = c.order[1:]
		delete(c.items, oldest)
	}
}
