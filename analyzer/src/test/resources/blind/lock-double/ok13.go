// The policy that this cache gets knows its own lock only.
package policy

import "sync"

type Policy interface {
	Admit(key string) bool
}

type seen struct {
	mu   sync.Mutex
	keys map[string]int
}

func (s *seen) Admit(key string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keys[key]++
	return s.keys[key] > 1
}

type Cache struct {
	mu     sync.Mutex
	items  map[string]string
	policy Policy
}

func (c *Cache) Admit(key string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, ok := c.items[key]
	return ok
}

func New() *Cache {
	return &Cache{items: map[string]string{}, policy: &seen{keys: map[string]int{}}}
}

func (c *Cache) Put(key, val string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.policy.Admit(key) {
		c.items[key] = val
	}
}
