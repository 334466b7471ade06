// The opposite order uses TryLock and backs off when it fails.
package eviction

import "sync"

type Cache struct {
	hotMu  sync.Mutex
	hot    map[string]int
	coldMu sync.Mutex
	cold   map[string]int
}

func (c *Cache) Demote(key string) {
	c.hotMu.Lock()
	defer c.hotMu.Unlock()
	c.coldMu.Lock()
	defer c.coldMu.Unlock()
	c.cold[key] = c.hot[key]
	delete(c.hot, key)
}

func (c *Cache) Promote(key string) bool {
	c.coldMu.Lock()
	defer c.coldMu.Unlock()
	if !c.hotMu.TryLock() {
		return false
	}
	defer c.hotMu.Unlock()
	c.hot[key] = c.cold[key]
	delete(c.cold, key)
	return true
}
