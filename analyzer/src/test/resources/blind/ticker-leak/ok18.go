// The pace is stopped while a job runs and reset afterwards, but a deferred Stop comes last.
package throttle

import (
	"context"
	"time"
)

type Job func(ctx context.Context) error

func Burst(ctx context.Context, jobs []Job, pace time.Duration) error {
	t := time.NewTicker(pace)
	defer t.Stop()
	for _, job := range jobs {
		select {
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return ctx.Err()
		}
		t.Stop()
		err := job(ctx)
		t.Reset(pace)
		if err != nil {
			return err
		}
	}
	return nil
}
