// When the context ends first the publisher leaves without the broadcast.
package publish

import (
	"context"
	"sync"
	"time"
)

type cell struct {
	mu    sync.Mutex
	ready *sync.Cond
	value string
	err   error
	full  bool
}

func (c *cell) publish(ctx context.Context, after time.Duration, value string) {
	t := time.NewTimer(after)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
		c.mu.Lock()
		c.err = ctx.Err()
		c.full = true
		c.mu.Unlock()
		return
	}
	c.mu.Lock()
	c.value = value
	c.full = true
	c.mu.Unlock()
	c.ready.Broadcast()
}

func Delayed(ctx context.Context, after time.Duration, value string) (string, error) {
	c := &cell{}
	c.ready = sync.NewCond(&c.mu)
	go c.publish(ctx, after, value)
	c.mu.Lock()
	defer c.mu.Unlock()
	for !c.full {
		c.ready.Wait() // want cond-no-signal:"Signal"
	}
	return c.value, c.err
}
