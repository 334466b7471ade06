// A poll function takes its ticks from time.Tick and returns when the context ends.
package rollout

import (
	"context"
	"fmt"
	"time"
)

type Cluster interface {
	Ready(ctx context.Context, deployment string) (int, int, error)
}

func WaitReady(ctx context.Context, c Cluster, deployment string, every time.Duration) error {
	tick := time.Tick(every) // want ticker-leak:"not stopped"
	for {
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for %s: %w", deployment, ctx.Err())
		case <-tick:
			ready, want, err := c.Ready(ctx, deployment)
			if err != nil {
				return err
			}
			if ready >= want {
				return nil
			}
		}
	}
}
