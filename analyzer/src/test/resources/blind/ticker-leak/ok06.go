// A clock abstraction returns the channel together with the method value that stops the ticker.
package clock

import (
	"context"
	"time"
)

type Clock interface {
	Every(d time.Duration) (<-chan time.Time, func())
}

type wall struct{}

func Wall() Clock { return wall{} }

func (wall) Every(d time.Duration) (<-chan time.Time, func()) {
	t := time.NewTicker(d)
	return t.C, t.Stop
}

func Poll(ctx context.Context, c Clock, d time.Duration, ready func() bool) error {
	tick, stop := c.Every(d)
	defer stop()
	for {
		if ready() {
			return nil
		}
		select {
		case <-tick:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
