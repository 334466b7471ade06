// Cancel functions travel through a channel to a reaper that calls each of them.
package reaper

import (
	"context"
	"time"
)

type Lease struct {
	until  time.Time
	cancel context.CancelFunc
}

type Pool struct {
	base   context.Context
	leases chan Lease
}

func NewPool(base context.Context) *Pool {
	p := &Pool{base: base, leases: make(chan Lease, 64)}
	go p.reap()
	return p
}

func (p *Pool) Grant(d time.Duration) context.Context {
	ctx, cancel := context.WithCancel(p.base)
	p.leases <- Lease{until: time.Now().Add(d), cancel: cancel}
	return ctx
}

func (p *Pool) reap() {
	for l := range p.leases {
		time.Sleep(time.Until(l.until))
		l.cancel()
	}
}

func (p *Pool) Shutdown() { close(p.leases) }
