// A sweep over the shards goes on to the next shard with an empty shard still locked.
package shards

import (
	"sync"
	"time"
)

type shard struct {
	sync.Mutex
	items map[string]time.Time
}

type Cache struct {
	shards [16]*shard
}

func New() *Cache {
	c := &Cache{}
	for i := range c.shards {
		c.shards[i] = &shard{items: make(map[string]time.Time)}
	}
	return c
}

func (c *Cache) Touch(n int, key string) {
	s := c.shards[n%len(c.shards)]
	s.Lock()
	s.items[key] = time.Now()
	s.Unlock()
}

func (c *Cache) Sweep(before time.Time) int {
	removed := 0
	for _, s := range c.shards {
		s.Lock() // want lock-not-released:"held"
		if len(s.items) == 0 {
			continue
		}
		for k, at := range s.items {
			if at.Before(before) {
				delete(s.items, k)
				removed++
			}
		}
		s.Unlock()
	}
	return removed
}
