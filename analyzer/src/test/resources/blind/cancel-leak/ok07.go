// A draining listener lets its context live for a grace period and cancels by a timer.
package drain

import (
	"context"
	"log"
	"time"
)

type Flusher interface {
	Flush(ctx context.Context) error
}

type Drainer struct {
	base  context.Context
	grace time.Duration
}

func (d *Drainer) Drain(targets ...Flusher) {
	ctx, cancel := context.WithCancel(d.base)
	time.AfterFunc(d.grace, cancel)
	for _, t := range targets {
		t := t
		go func() {
			if err := t.Flush(ctx); err != nil {
				log.Printf("flush: %v", err)
			}
		}()
	}
}
