// The generic broker is made by new, which leaves its channel nil.
package broker

import "sync"

type Broker[T any] struct {
	mu   sync.Mutex
	last T
	in   chan T
}

func (b *Broker[T]) run(handle func(T)) {
	for v := range b.in { // want chan-nil:"nil"
		b.mu.Lock()
		b.last = v
		b.mu.Unlock()
		handle(v)
	}
}

func (b *Broker[T]) Last() T {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.last
}

func New[T any](handle func(T)) *Broker[T] {
	b := new(Broker[T])
	go b.run(handle)
	return b
}

func Strings() *Broker[string] {
	return New(func(string) {})
}
