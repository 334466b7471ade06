// Without a loop, but the lock is held from before the start, so that the signal cannot come too early.
package oneshot

import (
	"fmt"
	"sync"
)

type call struct {
	mu   sync.Mutex
	back *sync.Cond
	out  string
}

func (c *call) run(fn func() string) {
	out := fn()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.out = out
	c.back.Signal()
}

func Call(fn func() string) string {
	c := &call{}
	c.back = sync.NewCond(&c.mu)
	c.mu.Lock()
	defer c.mu.Unlock()
	go c.run(fn)
	c.back.Wait()
	return fmt.Sprint("result: ", c.out)
}
