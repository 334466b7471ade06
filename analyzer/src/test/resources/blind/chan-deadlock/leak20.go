// The generic iterator waits for the consumer's request, and the consumer for the first value.
package iter

type iterator[T any] struct {
	next   chan struct{}
	values chan T
}

func (it *iterator[T]) produce(items []T) {
	for _, v := range items {
		<-it.next // want chan-deadlock:"each other"
		it.values <- v
	}
}

func iterate[T any](items []T) *iterator[T] {
	it := &iterator[T]{next: make(chan struct{}), values: make(chan T)}
	go it.produce(items)
	return it
}

func First(words [3]string, accept func(string) bool) (found []string) {
	it := iterate(words[:])
	for i := 0; i < len(words); i++ {
		v := <-it.values
		it.next <- struct{}{}
		if accept(v) {
			found = append(found, v)
		}
	}
	return found
}
