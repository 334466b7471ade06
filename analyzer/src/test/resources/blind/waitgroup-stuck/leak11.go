// When the context has ended the stage returns without Done.
package stages

import (
	"context"
	"sync"
)

type Stage func(ctx context.Context, in string) string

func Run(ctx context.Context, in string, stages ...Stage) []string {
	out := make([]string, len(stages))
	var wg sync.WaitGroup
	for i, s := range stages {
		wg.Add(1)
		go func() {
			select {
			case <-ctx.Done():
				return
			default:
			}
			out[i] = s(ctx, in)
			wg.Done()
		}()
	}
	wg.Wait() // want waitgroup-stuck:"Done"
	return out
}
