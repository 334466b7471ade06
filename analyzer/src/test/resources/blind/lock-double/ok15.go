// The lazy initialisation runs before the lock is taken.
package catalog

import "sync"

type Catalog struct {
	mu    sync.Mutex
	once  sync.Once
	items map[string]int
	read  func() map[string]int
}

func New(read func() map[string]int) *Catalog {
	return &Catalog{read: read}
}

func (c *Catalog) load() {
	items := c.read()
	c.mu.Lock()
	c.items = items
	c.mu.Unlock()
}

func (c *Catalog) Price(name string) int {
	c.once.Do(c.load)
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.items[name]
}
