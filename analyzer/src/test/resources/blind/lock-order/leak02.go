// The pool closes connections under its lock, and a connection gives itself back under its own.
package pool

import "sync"

type Pool struct {
	mu   sync.Mutex
	idle []*Conn
}

type Conn struct {
	mu   sync.Mutex
	pool *Pool
	dead bool
}

func (p *Pool) put(c *Conn) {
	p.mu.Lock() // want lock-order:"order"
	p.idle = append(p.idle, c)
	p.mu.Unlock()
}

func (p *Pool) Shutdown() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.idle {
		c.kill()
	}
	p.idle = nil
}

func (c *Conn) kill() {
	c.mu.Lock()
	c.dead = true
	c.mu.Unlock()
}

func (c *Conn) Release() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.dead {
		c.pool.put(c)
	}
}
