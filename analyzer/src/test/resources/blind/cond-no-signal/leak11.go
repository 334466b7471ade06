// The token bucket is refilled by a loop that wakes nobody.
package bucket

import (
	"context"
	"sync"
	"time"
)

type Bucket struct {
	mu     sync.Mutex
	cond   *sync.Cond
	tokens int
	max    int
}

func New(ctx context.Context, max int, every time.Duration) *Bucket {
	b := &Bucket{tokens: max, max: max}
	b.cond = sync.NewCond(&b.mu)
	go b.refill(ctx, every)
	return b
}

func (b *Bucket) refill(ctx context.Context, every time.Duration) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			b.mu.Lock()
			b.tokens = min(b.tokens+1, b.max)
			b.mu.Unlock()
		}
	}
}

func (b *Bucket) Take() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.tokens == 0 {
		b.cond.Wait() // miss cond-no-signal: more calls by others are needed than are tried at a time
	}
	b.tokens--
}
