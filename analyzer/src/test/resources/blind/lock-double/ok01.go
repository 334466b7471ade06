// The exported methods lock and the ones they share expect the lock to be held.
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
	return c.lenLocked()
}

func (c *LRU) lenLocked() int { return len(c.items) }

func (c *LRU) Put(key string, val []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[key] = val
	c.order = append(c.order, key)
	for c.lenLocked() > c.limit {
		oldest := c.order[0]
		c.order = c.order[1:]
		delete(c.items, oldest)
	}
}
