// The generic cache returns a loader's error without unlocking.
package cache

import "sync"

type Cache[K comparable, V any] struct {
	mu   sync.Mutex
	data map[K]V
	load func(K) (V, error)
}

func New[K comparable, V any](load func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{data: make(map[K]V), load: load}
}

func (c *Cache[K, V]) Get(key K) (V, error) {
	c.mu.Lock() // want lock-not-released:"held"
	if v, ok := c.data[key]; ok {
		c.mu.Unlock()
		return v, nil
	}
	v, err := c.load(key)
	if err != nil {
		var zero V
		return zero, err
	}
	c.data[key] = v
	c.mu.Unlock()
	return v, nil
}

func (c *Cache[K, V]) Forget(key K) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.data, key)
}
