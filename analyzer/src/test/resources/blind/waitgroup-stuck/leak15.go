// The generic map starts nothing for a value that the filter rejects, but counts them all.
package parallel

import "sync"

func each[T any](items []T, wg *sync.WaitGroup, keep func(T) bool, fn func(int, T)) {
	for i, it := range items {
		wg.Add(1)
		if keep != nil && !keep(it) {
			continue
		}
		go func() {
			defer wg.Done()
			fn(i, it)
		}()
	}
}

func Map[T, R any](items []T, keep func(T) bool, fn func(T) R) []R {
	out := make([]R, len(items))
	var wg sync.WaitGroup
	each(items, &wg, keep, func(i int, v T) { out[i] = fn(v) })
	wg.Wait() // want waitgroup-stuck:"Done"
	return out
}

func Lengths(words []string) []int {
	return Map(words, func(s string) bool { return s != "" }, func(s string) int { return len(s) })
}
