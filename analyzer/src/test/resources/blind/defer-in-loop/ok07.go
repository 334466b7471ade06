// A poller cancels each attempt at the end of the iteration too, and its defer is only a net for panics.
package leasepoll

import (
	"context"
	"time"
)

type Lease struct{ Token string }

type Broker interface {
	Acquire(ctx context.Context, name string) (*Lease, error)
}

func Wait(ctx context.Context, b Broker, name string) (*Lease, error) {
	for {
		attempt, cancel := context.WithTimeout(ctx, 3*time.Second)
		defer cancel()
		lease, err := b.Acquire(attempt, name)
		cancel()
		if err == nil {
			return lease, nil
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		time.Sleep(250 * time.Millisecond)
	}
}
