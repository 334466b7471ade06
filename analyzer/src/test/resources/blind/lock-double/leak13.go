// One of the two policies of the cache asks the cache for its size, under the lock of the cache.
package policy

import "sync"

type Policy interface {
	Admit(key string) bool
}

type always struct{}

func (always) Admit(string) bool { return true }

type bounded struct {
	c   *Cache
	max int
}

func (b *bounded) Admit(string) bool { return b.c.Size() < b.max }

type Cache struct {
	mu     sync.Mutex
	items  map[string]string
	policy Policy
}

func New(max int) *Cache {
	c := &Cache{items: map[string]string{}, policy: always{}}
	if max > 0 {
		c.policy = &bounded{c, max}
	}
	return c
}

func (c *Cache) Size() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.items)
}

func (c *Cache) Put(key, val string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.policy.Admit(key) { // want lock-double:"already"
		c.items[key] = val
	}
}
