package refused

import (
	"errors"
	"sync"
)

var errFull = errors.New("full")

type Crew struct {
	mu     sync.Mutex
	ready  bool
	active sync.WaitGroup
	others sync.WaitGroup
	beds   chan struct{}
	seen   int
}

// Starts nothing once the crew has left.
func (c *Crew) hire(job func()) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.ready {
		return false
	}
	go job()
	return true
}

// Starts it in any case.
func (c *Crew) call(job func()) {
	select {
	case c.beds <- struct{}{}:
		go func() {
			job()
			<-c.beds
		}()
	default:
		job()
	}
}

func (c *Crew) Leave() {
	c.mu.Lock()
	c.ready = false
	c.mu.Unlock()
	c.active.Wait()
	c.others.Wait()
}

func (c *Crew) Sail(n int) {
	c.active.Add(1) // want waitgroup-stuck:"Wait blocks forever"
	c.hire(func() {
		defer c.active.Done()
		c.seen += n
	})
}

func (c *Crew) Row(n int) error {
	c.others.Add(1)
	hired := c.hire(func() {
		defer c.others.Done()
		c.seen += n
	})
	if !hired {
		c.others.Done()
		return errFull
	}
	return nil
}

func (c *Crew) Cook(n int) {
	c.others.Add(1)
	c.call(func() {
		defer c.others.Done()
		c.seen += n
	})
}
