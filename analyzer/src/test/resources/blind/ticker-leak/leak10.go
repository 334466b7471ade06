// The ticker is stopped and then reset, which starts it again, before the function returns.
package throttle

import (
	"context"
	"time"
)

type Job func(ctx context.Context) error

// Burst runs the jobs at a steady pace and pauses the pace while one of them runs.
func Burst(ctx context.Context, jobs []Job, pace time.Duration) error {
	t := time.NewTicker(pace) // miss ticker-leak: Reset after Stop does not start it again
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
	t.Stop()
	return nil
}
