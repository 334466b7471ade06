// The promise is resolved without a broadcast; the one that rejecting has is reached by nobody.
package promise

import "sync"

type Promise[T any] struct {
	mu      sync.Mutex
	settled sync.Cond
	done    bool
	val     T
	err     error
}

func New[T any](fn func() T) *Promise[T] {
	p := &Promise[T]{}
	p.settled.L = &p.mu
	go func() { p.resolve(fn()) }()
	return p
}

func (p *Promise[T]) resolve(v T) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.val, p.done = v, true
}

func (p *Promise[T]) reject(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.err, p.done = err, true
	p.settled.Broadcast()
}

func (p *Promise[T]) Await() (T, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.done {
		p.settled.Wait() // want cond-no-signal:"Signal"
	}
	return p.val, p.err
}

func Number(fn func() int) *Promise[int] { return New(fn) }
