// A generic refresher starts a goroutine that recovers from panics of each turn and never leaves its range.
package refresh

import (
	"log"
	"sync/atomic"
	"time"
)

type Cached[T any] struct {
	value atomic.Pointer[T]
	load  func() (T, error)
}

func NewCached[T any](load func() (T, error), ttl time.Duration) (*Cached[T], error) {
	first, err := load()
	if err != nil {
		return nil, err
	}
	c := &Cached[T]{load: load}
	c.value.Store(&first)
	t := time.NewTicker(ttl) // miss ticker-leak: goroutines that never end are not looked for
	go func() {
		defer t.Stop()
		for range t.C {
			c.turn()
		}
	}()
	return c, nil
}

func (c *Cached[T]) turn() {
	defer func() {
		if p := recover(); p != nil {
			log.Printf("refresh: %v", p)
		}
	}()
	if v, err := c.load(); err == nil {
		c.value.Store(&v)
	}
}

func (c *Cached[T]) Get() T { return *c.value.Load() }
