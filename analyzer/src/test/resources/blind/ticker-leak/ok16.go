// The helper that ends an observation stops the ticker on both of its paths, one of them through another helper.
package observe

import (
	"context"
	"log"
	"time"
)

type Probe func() (float64, bool)

func quiet(t *time.Ticker, reason string) {
	t.Stop()
	log.Print(reason)
}

func conclude(t *time.Ticker, seen []float64) {
	if len(seen) == 0 {
		quiet(t, "nothing observed")
		return
	}
	log.Printf("observed %d values", len(seen))
	t.Stop()
}

func Observe(ctx context.Context, probe Probe, every time.Duration) []float64 {
	t := time.NewTicker(every)
	var seen []float64
	for {
		select {
		case <-t.C:
			if v, ok := probe(); ok {
				seen = append(seen, v)
			}
		case <-ctx.Done():
			conclude(t, seen)
			return seen
		}
	}
}
