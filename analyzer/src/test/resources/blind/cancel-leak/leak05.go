// A helper for time budgets returns the derived context and hides its cancel function.
package budget

import (
	"context"
	"time"
)

type Limits struct {
	Default time.Duration
	Max     time.Duration
}

func (l Limits) clamp(d time.Duration) time.Duration {
	if d <= 0 {
		return l.Default
	}
	if d > l.Max {
		return l.Max
	}
	return d
}

func (l Limits) Apply(ctx context.Context, wanted time.Duration) context.Context {
	d := l.clamp(wanted)
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < d {
		return ctx
	}
	bounded, cancel := context.WithTimeout(ctx, d) // want cancel-leak:"cancel"
	_ = cancel
	return bounded
}
