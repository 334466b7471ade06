// The tick is nil when no interval is set, and the context's case ends the select.
package flush

import (
	"context"
	"time"
)

type Flusher struct {
	every time.Duration
	write func()
}

func (f *Flusher) Run(ctx context.Context) {
	var tick <-chan time.Time
	if f.every > 0 {
		t := time.NewTicker(f.every)
		defer t.Stop()
		tick = t.C
	}
	for {
		select {
		case <-tick:
			f.write()
		case <-ctx.Done():
			f.write()
			return
		}
	}
}
