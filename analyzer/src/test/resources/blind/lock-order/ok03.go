// Both orders exist, but a third lock is held around each of them.
package rebalance

import "sync"

type Cluster struct {
	admin sync.Mutex
	east  sync.Mutex
	west  sync.Mutex
	load  [2]int
}

func (c *Cluster) ShiftWest(n int) {
	c.admin.Lock()
	defer c.admin.Unlock()
	c.east.Lock()
	defer c.east.Unlock()
	c.west.Lock()
	defer c.west.Unlock()
	c.load[0] -= n
	c.load[1] += n
}

func (c *Cluster) ShiftEast(n int) {
	c.admin.Lock()
	defer c.admin.Unlock()
	c.west.Lock()
	defer c.west.Unlock()
	c.east.Lock()
	defer c.east.Unlock()
	c.load[1] -= n
	c.load[0] += n
}

func (c *Cluster) East() int {
	c.east.Lock()
	defer c.east.Unlock()
	return c.load[0]
}
