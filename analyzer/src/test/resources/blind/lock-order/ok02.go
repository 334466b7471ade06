// The connection gives its lock up before it goes back to the pool.
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
	p.mu.Lock()
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
	dead := c.dead
	c.mu.Unlock()
	if !dead {
		c.pool.put(c)
	}
}
