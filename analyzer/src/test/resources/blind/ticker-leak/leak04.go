// A lock is polled by a ticker that is stopped when the lock is got, but not when the context ends.
package lockfile

import (
	"context"
	"errors"
	"time"
)

var ErrBusy = errors.New("lockfile: busy")

type Locker interface {
	TryLock(name string) error
}

func Acquire(ctx context.Context, l Locker, name string) error {
	poll := time.NewTicker(200 * time.Millisecond) // want ticker-leak:"."
	for {
		err := l.TryLock(name)
		if err == nil {
			poll.Stop()
			return nil
		}
		if !errors.Is(err, ErrBusy) {
			poll.Stop()
			return err
		}
		select {
		case <-poll.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
