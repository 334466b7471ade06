// Put signals one waiter for its one connection, and Close wakes all of them.
package pool

import "sync"

type Conn struct{ ID int }

type Pool struct {
	mu     sync.Mutex
	free   *sync.Cond
	idle   []*Conn
	closed bool
}

func New() *Pool {
	p := &Pool{}
	p.free = sync.NewCond(&p.mu)
	return p
}

func (p *Pool) Get() *Conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.idle) == 0 && !p.closed {
		p.free.Wait()
	}
	if p.closed {
		return nil
	}
	c := p.idle[len(p.idle)-1]
	p.idle = p.idle[:len(p.idle)-1]
	return c
}

func (p *Pool) Put(c *Conn) {
	p.mu.Lock()
	p.idle = append(p.idle, c)
	p.mu.Unlock()
	p.free.Signal()
}

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.free.Broadcast()
}
