// Each turn has a context with a timeout of its own, cancelled before the next one.
package gather

import (
	"context"
	"log"
	"time"
)

type Shard interface {
	Name() string
	Count(ctx context.Context) <-chan int
}

func Total(parent context.Context, shards []Shard, each time.Duration) (sum int) {
	for _, s := range shards {
		ctx, cancel := context.WithTimeout(parent, each)
		select {
		case n := <-s.Count(ctx):
			sum += n
		case <-ctx.Done():
			log.Printf("shard %s: %v", s.Name(), ctx.Err())
		}
		cancel()
	}
	return sum
}
