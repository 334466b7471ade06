// A method makes the channel from the configured idle time; the loop calls it on each turn.
package proxy

import (
	"context"
	"time"
)

type Config struct {
	Idle time.Duration
}

type Packet struct {
	From string
	Data []byte
}

type Relay struct {
	cfg Config
	in  chan Packet
	out func(Packet)
}

func (r *Relay) idle() <-chan time.Time {
	if r.cfg.Idle <= 0 {
		return time.After(time.Minute)
	}
	return time.After(r.cfg.Idle)
}

func (r *Relay) Loop(ctx context.Context, onIdle func()) error {
	for {
		select {
		case p := <-r.in:
			r.out(p)
		case <-r.idle(): // want time-after-loop:"timer"
			onIdle()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
