// The helper that ends an observation stops the ticker only if something was seen.
package observe

import (
	"context"
	"log"
	"time"
)

type Probe func() (float64, bool)

func conclude(t *time.Ticker, seen []float64) {
	if len(seen) == 0 {
		log.Print("nothing observed")
		return
	}
	log.Printf("observed %d values", len(seen))
	t.Stop()
}

func Observe(ctx context.Context, probe Probe, every time.Duration) []float64 {
	t := time.NewTicker(every) // miss ticker-leak: a helper that releases it on some path counts as releasing it
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
