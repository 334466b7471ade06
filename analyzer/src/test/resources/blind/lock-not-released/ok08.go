// Each round of the sweep runs in a closure of its own, so that its defer unlocks the shard.
package shards

import "sync"

type shard struct {
	sync.Mutex
	items map[string]int
}

type Cache struct {
	shards []*shard
}

func (c *Cache) Sweep(limit int) (removed int) {
	for _, s := range c.shards {
		func() {
			s.Lock()
			defer s.Unlock()
			if len(s.items) == 0 {
				return
			}
			for k, n := range s.items {
				if n > limit {
					delete(s.items, k)
					removed++
				}
			}
		}()
	}
	return removed
}
