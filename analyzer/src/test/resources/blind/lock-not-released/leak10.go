// When the context ends first, the pool's wait returns with the pool locked.
package pool

import (
	"context"
	"sync"
)

type Conn struct{ id int }

type Pool struct {
	mu    sync.Mutex
	idle  []*Conn
	limit chan struct{}
}

func NewPool(n int) *Pool {
	return &Pool{limit: make(chan struct{}, n)}
}

func (p *Pool) Get(ctx context.Context) (*Conn, error) {
	p.mu.Lock() // want lock-not-released:"held"
	if n := len(p.idle); n > 0 {
		c := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return c, nil
	}
	select {
	case p.limit <- struct{}{}:
		p.mu.Unlock()
		return &Conn{id: len(p.limit)}, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
