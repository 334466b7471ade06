package chains

import "sync"

// A list whose cells have a lock each; who walks along has one of them at a time.
type Cell struct {
	mu   sync.Mutex
	next *Cell
	sum  int
}

func (c *Cell) Total() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.total()
}

// The caller has the lock of the first cell, and keeps it: only those of other cells are given back.
func (c *Cell) total() int {
	sum := 0
	at := c
	for at.next != nil {
		sum += at.sum
		next := at.next
		if at != c {
			at.mu.Unlock()
		}
		next.mu.Lock()
		at = next
	}
	sum += at.sum
	if at != c {
		at.mu.Unlock()
	}
	return sum
}

// Nobody has the lock of the first cell here.
func (c *Cell) Last() *Cell {
	at := c
	at.mu.Lock() // want lock-not-released:"leaves"
	for at.next != nil {
		next := at.next
		at.mu.Unlock()
		next.mu.Lock() // want lock-not-released:"leaves"
		at = next
	}
	if at != c {
		at.mu.Unlock()
	}
	return at
}

// Each round registers a call for the lock that it took.
func (c *Cell) Find(sum int) *Cell {
	for at := c; at != nil; at = at.next {
		at.mu.Lock()
		defer at.mu.Unlock()
		if at.sum == sum {
			return at
		}
	}
	return nil
}

func (c *Cell) FindIn(cells []*Cell, sum int) *Cell {
	for _, at := range cells {
		at.mu.Lock()
		defer func() {
			at.mu.Unlock()
		}()
		if at.sum == sum {
			return at
		}
	}
	return nil
}

func (c *Cell) FindFrom(sum int) *Cell {
	for at := c; at != nil; at = at.next {
		at.mu.Lock() // want lock-not-released:"leaves"
		if at.sum < 0 {
			continue
		}
		defer at.mu.Unlock()
		if at.sum == sum {
			return at
		}
	}
	return nil
}
