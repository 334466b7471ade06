// Of the two tickers of a supervisor only the first one is stopped.
package supervise

import (
	"context"
	"time"
)

type Unit interface {
	Healthy() bool
	Restart(ctx context.Context) error
	Rotate()
}

func Supervise(ctx context.Context, u Unit) error {
	health := time.NewTicker(5 * time.Second)
	defer health.Stop()
	rotate := time.NewTicker(24 * time.Hour) // want ticker-leak:"."
	for {
		select {
		case <-health.C:
			if u.Healthy() {
				continue
			}
			if err := u.Restart(ctx); err != nil {
				return err
			}
		case <-rotate.C:
			u.Rotate()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
