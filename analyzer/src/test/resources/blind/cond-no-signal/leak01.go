// The pool takes connections back without a signal to those who wait for one.
package pool

import "sync"

type Conn struct{ ID int }

type Pool struct {
	mu   sync.Mutex
	free *sync.Cond
	idle []*Conn
}

func New(n int) *Pool {
	p := &Pool{}
	p.free = sync.NewCond(&p.mu)
	for i := 0; i < n; i++ {
		p.idle = append(p.idle, &Conn{i})
	}
	return p
}

func (p *Pool) Get() *Conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.idle) == 0 {
		p.free.Wait() // miss cond-no-signal: more calls by others are needed than are tried at a time
	}
	c := p.idle[len(p.idle)-1]
	p.idle = p.idle[:len(p.idle)-1]
	return c
}

func (p *Pool) Put(c *Conn) {
	p.mu.Lock()
	p.idle = append(p.idle, c)
	p.mu.Unlock()
}
