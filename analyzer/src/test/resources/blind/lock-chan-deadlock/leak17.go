// The future is awaited under the lock that its computation takes before it resolves it.
package futures

import "sync"

type future[T any] struct {
	done chan struct{}
	val  T
}

func async[T any](fn func() T) *future[T] {
	f := &future[T]{done: make(chan struct{})}
	go func() {
		defer close(f.done)
		f.val = fn()
	}()
	return f
}

func (f *future[T]) await() T {
	<-f.done // want lock-chan-deadlock:"lock"
	return f.val
}

type Index struct {
	mu    sync.Mutex
	terms map[string]int
	hits  int
}

func (x *Index) count(term string) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.terms[term]
}

func (x *Index) Search(term string) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	f := async(func() int { return x.count(term) })
	x.hits++
	return f.await()
}
