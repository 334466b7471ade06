// The helper that locks both for the export does it against the order of the import.
package catalog

import "sync"

type Catalog struct {
	products sync.RWMutex
	prices   sync.RWMutex
	names    map[string]string
	cents    map[string]int
}

func (c *Catalog) lockForRead() (unlock func()) {
	c.prices.RLock()
	c.products.RLock() // want lock-order:"order"
	return func() {
		c.products.RUnlock()
		c.prices.RUnlock()
	}
}

func (c *Catalog) Export(row func(id, name string, cents int)) {
	defer c.lockForRead()()
	for id, name := range c.names {
		row(id, name, c.cents[id])
	}
}

func (c *Catalog) Import(id, name string, cents int) {
	c.products.Lock()
	defer c.products.Unlock()
	c.names[id] = name
	c.prices.Lock()
	defer c.prices.Unlock()
	c.cents[id] = cents
}
