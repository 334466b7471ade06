// The method that the loop calls on each turn returns the channel of a timer that is already there.
package proxy

import (
	"context"
	"time"
)

type Packet struct {
	From string
	Data []byte
}

type Relay struct {
	timer *time.Timer
	idle  time.Duration
	in    chan Packet
	out   func(Packet)
}

func New(idle time.Duration, out func(Packet)) *Relay {
	return &Relay{timer: time.NewTimer(idle), idle: idle, in: make(chan Packet), out: out}
}

func (r *Relay) expired() <-chan time.Time { return r.timer.C }

func (r *Relay) Loop(ctx context.Context, onIdle func()) error {
	defer r.timer.Stop()
	for {
		select {
		case p := <-r.in:
			r.out(p)
			if !r.timer.Stop() {
				<-r.timer.C
			}
		case <-r.expired():
			onIdle()
		case <-ctx.Done():
			return ctx.Err()
		}
		r.timer.Reset(r.idle)
	}
}
