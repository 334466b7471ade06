// A back-off: the only other case returns, so each turn that goes on has waited for its timer.
package retry

import (
	"context"
	"errors"
	"time"
)

var ErrPermanent = errors.New("retry: permanent")

func Do(ctx context.Context, op func(context.Context) error) error {
	wait := 50 * time.Millisecond
	for {
		err := op(ctx)
		if err == nil || errors.Is(err, ErrPermanent) {
			return err
		}
		select {
		case <-time.After(wait):
			wait = min(wait*2, time.Minute)
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		}
	}
}
