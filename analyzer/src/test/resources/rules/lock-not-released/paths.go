package paths

import (
	"errors"
	"fmt"
	"sync"
)

var errClosed = errors.New("closed")

type Pool struct {
	mu     sync.Mutex
	state  sync.RWMutex
	closed bool
	free   []int
	shared bool
}

func (p *Pool) Get() (int, error) {
	p.mu.Lock() // want lock-not-released:"when line 25 leaves"
	if p.closed {
		p.mu.Unlock()
		return 0, errClosed
	} else if len(p.free) == 0 {
		return 0, fmt.Errorf("nothing left")
	}
	n := p.free[0]
	p.free = p.free[1:]
	p.mu.Unlock()
	return n, nil
}

func (p *Pool) GetAll(wanted []int) (got []int) {
	for _, n := range wanted {
		p.state.RLock() // want lock-not-released:"goes on"
		if n < 0 {
			continue
		}
		got = append(got, p.free[n])
		p.state.RUnlock()
	}
	return got
}

func (p *Pool) GetBelow(wanted []int, limit int) (got []int) {
	for _, n := range wanted {
		p.state.RLock() // want lock-not-released:"leaves"
		if n > limit {
			break
		}
		got = append(got, p.free[n])
		p.state.RUnlock()
	}
	return got
}

// The result tells who has to unlock.
func (p *Pool) begin() error {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return errClosed
	}
	return nil
}

func (p *Pool) end() { p.mu.Unlock() }

func (p *Pool) Grow(n int) error {
	if err := p.begin(); err != nil {
		return err
	}
	defer p.end()
	p.free = append(p.free, n)
	return nil
}

func (p *Pool) Shrink(n int) error {
	if err := p.begin(); err != nil { // want lock-not-released:"leaves"
		return err
	}
	if n > len(p.free) {
		return errors.New("too few")
	}
	p.free = p.free[n:]
	p.end()
	return nil
}

// The same condition decides at both ends.
func (p *Pool) Len() int {
	if p.shared {
		p.mu.Lock()
	}
	n := len(p.free)
	if p.shared {
		p.mu.Unlock()
	}
	return n
}

// A flag says whether the deferred call has anything to do.
func (p *Pool) Close() error {
	p.mu.Lock()
	locked := true
	defer func() {
		if locked {
			p.mu.Unlock()
		}
	}()
	if p.closed {
		return errClosed
	}
	p.closed = true
	locked = false
	p.mu.Unlock()
	return p.flush()
}

func (p *Pool) flush() error { return nil }

func (p *Pool) TryGet() (int, bool) {
	if !p.mu.TryLock() {
		return 0, false
	}
	defer p.mu.Unlock()
	return len(p.free), true
}

func (p *Pool) TryClose() bool {
	if !p.mu.TryLock() { // want lock-not-released:"leaves"
		return false
	}
	if p.closed {
		return false
	}
	p.closed = true
	p.mu.Unlock()
	return true
}

// The caller gets the duty with the function.
func (p *Pool) Freeze() func() {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return func() {}
	}
	return p.mu.Unlock
}

// The goroutine takes the lock along.
func (p *Pool) FlushLater() {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return
	}
	go func() {
		defer p.mu.Unlock()
		p.closed = p.flush() != nil
	}()
}

type node struct {
	sync.Mutex
	next *node
}

// Hand over hand.
func (n *node) last() *node {
	n.Lock()
	for n.next != nil {
		next := n.next
		next.Lock()
		n.Unlock()
		n = next
	}
	n.Unlock()
	return n
}

// Must is recovered by its caller.
func (p *Pool) must(n int) int {
	p.state.Lock() // want lock-not-released:"leaves"
	if n >= len(p.free) {
		panic("out of range")
	}
	got := p.free[n]
	p.state.Unlock()
	return got
}

func (p *Pool) At(n int) (got int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return p.must(n), nil
}
