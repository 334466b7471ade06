// Of two contexts of a failover the first is deferred; the second one is lost when the standby refuses.
package failover

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type Node interface {
	Promote(ctx context.Context) error
	Demote(ctx context.Context) error
	Fence(ctx context.Context) error
}

func Switch(parent context.Context, primary, standby Node) error {
	fenceCtx, fenceCancel := context.WithTimeout(parent, time.Hour)
	defer fenceCancel()
	if err := primary.Fence(fenceCtx); err != nil {
		return fmt.Errorf("fence: %w", err)
	}
	ctx, cancel := context.WithTimeout(parent, time.Hour) // want cancel-leak:"cancel"
	if err := standby.Promote(ctx); err != nil {
		undo := primary.Demote(fenceCtx)
		return errors.Join(err, undo)
	}
	cancel()
	return nil
}
