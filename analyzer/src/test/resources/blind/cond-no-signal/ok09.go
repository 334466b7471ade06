// The broadcast is two calls away, in a helper that all changes go through.
package inventory

import "sync"

type Inventory struct {
	mu    sync.Mutex
	moved sync.Cond
	count map[string]int
}

func New() *Inventory {
	i := &Inventory{count: map[string]int{}}
	i.moved.L = &i.mu
	return i
}

func (i *Inventory) change(sku string, n int, then func()) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.count[sku] += n
	then()
}

func (i *Inventory) wake() { i.moved.Broadcast() }

func (i *Inventory) Restock(sku string, n int) {
	if n <= 0 {
		return
	}
	i.change(sku, n, i.wake)
}

func (i *Inventory) Pick(sku string, n int) {
	i.mu.Lock()
	defer i.mu.Unlock()
	for i.count[sku] < n {
		i.moved.Wait()
	}
	i.count[sku] -= n
}
