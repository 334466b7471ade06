// The case of the context returns, but the one of the wake-up channel goes on with the loop.
package outbox

import (
	"context"
	"log"
	"time"
)

type Store interface {
	Pending(ctx context.Context, max int) ([]string, error)
	Send(ctx context.Context, id string) error
}

type Outbox struct {
	store Store
	wake  chan struct{}
}

func (o *Outbox) Run(ctx context.Context) error {
	for {
		ids, err := o.store.Pending(ctx, 100)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := o.store.Send(ctx, id); err != nil {
				log.Printf("send %s: %v", id, err)
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-o.wake:
		case <-time.After(10 * time.Minute): // want time-after-loop:"timer"
		}
	}
}
