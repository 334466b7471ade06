// All stages of the generic pipeline close what they send to, and the sink reads to the end.
package pipe

import (
	"strings"
	"sync"
)

func source[T any](items []T) <-chan T {
	out := make(chan T, len(items))
	for _, it := range items {
		out <- it
	}
	close(out)
	return out
}

func apply[T, R any](in <-chan T, workers int, fn func(T) R) <-chan R {
	out := make(chan R)
	var wg sync.WaitGroup
	for i := 0; i < workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for v := range in {
				out <- fn(v)
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func Upper(words []string) []string {
	var res []string
	for w := range apply(source(words), 3, strings.ToUpper) {
		res = append(res, w)
	}
	return res
}
