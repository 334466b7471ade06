// The consumer requests each value of the iterator and ends it by closing the requests.
package iter

type iterator[T any] struct {
	next   chan struct{}
	values chan T
}

func (it *iterator[T]) produce(items []T) {
	defer close(it.values)
	for _, v := range items {
		if _, ok := <-it.next; !ok {
			return
		}
		it.values <- v
	}
}

func iterate[T any](items []T) *iterator[T] {
	it := &iterator[T]{next: make(chan struct{}, 1), values: make(chan T, 1)}
	go it.produce(items)
	return it
}

func First(words []string, accept func(string) bool) string {
	it := iterate(words)
	defer close(it.next)
	for {
		it.next <- struct{}{}
		v, ok := <-it.values
		if !ok || accept(v) {
			return v
		}
	}
}
