// A generic refresher's loop is conditioned on a flag that Close sets, and the goroutine stops the ticker.
package refresh

import (
	"sync/atomic"
	"time"
)

type Cached[T any] struct {
	value  atomic.Pointer[T]
	closed atomic.Bool
	load   func() (T, error)
}

func NewCached[T any](load func() (T, error), ttl time.Duration) (*Cached[T], error) {
	first, err := load()
	if err != nil {
		return nil, err
	}
	c := &Cached[T]{load: load}
	c.value.Store(&first)
	go c.run(time.NewTicker(ttl))
	return c, nil
}

func (c *Cached[T]) run(t *time.Ticker) {
	for !c.closed.Load() {
		<-t.C
		if v, err := c.load(); err == nil {
			c.value.Store(&v)
		}
	}
	t.Stop()
}

func (c *Cached[T]) Get() T { return *c.value.Load() }
func (c *Cached[T]) Close() { c.closed.Store(true) }
