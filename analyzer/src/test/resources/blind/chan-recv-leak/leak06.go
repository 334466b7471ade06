// The stage of the generic pipeline never closes its output, over which the sink ranges.
package pipe

import "strings"

func source[T any](items []T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, it := range items {
			out <- it
		}
	}()
	return out
}

func apply[T, R any](in <-chan T, fn func(T) R) <-chan R {
	out := make(chan R)
	go func() {
		for v := range in {
			out <- fn(v)
		}
	}()
	return out
}

func Upper(words []string) []string {
	var res []string
	for w := range apply(source(words), strings.ToUpper) { // want chan-recv-leak:"blocks forever"
		res = append(res, w)
	}
	return res
}
