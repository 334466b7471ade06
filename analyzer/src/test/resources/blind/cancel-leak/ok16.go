// Contexts made in a loop are collected in a slice; one deferred closure calls all of their functions.
package fanout

import (
	"context"
	"sync"
	"time"
)

type Backend interface {
	Query(ctx context.Context, q string) ([]string, error)
	Budget() time.Duration
}

func First(parent context.Context, backends []Backend, q string) []string {
	var cancels []context.CancelFunc
	defer func() {
		for _, c := range cancels {
			c()
		}
	}()
	var wg sync.WaitGroup
	results := make(chan []string, len(backends))
	for _, b := range backends {
		ctx, cancel := context.WithTimeout(parent, b.Budget())
		cancels = append(cancels, cancel)
		wg.Add(1)
		go func(b Backend) {
			defer wg.Done()
			if hits, err := b.Query(ctx, q); err == nil {
				results <- hits
			}
		}(b)
	}
	wg.Wait()
	close(results)
	return <-results
}
