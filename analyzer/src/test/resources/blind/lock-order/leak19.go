// Of three locks of the cluster the join takes two in the order in which the balancing does not.
package cluster

import "sync"

type Cluster struct {
	membersMu sync.RWMutex
	members   map[string]bool
	ringMu    sync.Mutex
	ring      []string
	loadMu    sync.Mutex
	load      map[string]int
}

func (c *Cluster) Join(name string) {
	c.membersMu.Lock()
	c.members[name] = true
	c.membersMu.Unlock()

	c.ringMu.Lock()
	defer c.ringMu.Unlock()
	c.ring = append(c.ring, name)
	c.loadMu.Lock() // want lock-order:"order"
	c.load[name] = 0
	c.loadMu.Unlock()
}

func (c *Cluster) Balance() (moved int) {
	c.membersMu.RLock()
	n := len(c.members)
	c.membersMu.RUnlock()

	c.loadMu.Lock()
	defer c.loadMu.Unlock()
	for name, l := range c.load {
		if l < n {
			continue
		}
		c.ringMu.Lock()
		c.ring = append(c.ring, name)
		c.ringMu.Unlock()
		moved++
	}
	return moved
}
