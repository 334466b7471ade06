// The channel that nobody passes is one case among others.
package sweep

import (
	"context"
	"time"
)

type Sweeper struct {
	every time.Duration
	sweep func()
}

func (s *Sweeper) run(ctx context.Context, force <-chan struct{}) {
	t := time.NewTimer(s.every)
	defer t.Stop()
	for {
		select {
		case <-force:
		case <-t.C:
			t.Reset(s.every)
		case <-ctx.Done():
			return
		}
		s.sweep()
	}
}

func Start(ctx context.Context, every time.Duration, sweep func()) {
	s := &Sweeper{every, sweep}
	go s.run(ctx, nil)
}
