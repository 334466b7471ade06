// The future is resolved before its computation takes the lock to note that it ran.
package futures

import "sync"

type future[T any] struct {
	done chan struct{}
	val  T
}

func async[T any](fn func() T, after func()) *future[T] {
	f := &future[T]{done: make(chan struct{})}
	go func() {
		f.val = fn()
		close(f.done)
		after()
	}()
	return f
}

func (f *future[T]) await() T {
	<-f.done
	return f.val
}

type Index struct {
	mu   sync.Mutex
	runs int
	last int
	ask  func(string) int
}

func (x *Index) ran() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.runs++
}

func (x *Index) Search(term string) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	f := async(func() int { return x.ask(term) }, x.ran)
	x.last = f.await()
	return x.last
}
