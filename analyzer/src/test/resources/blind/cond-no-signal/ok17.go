// A promise is settled once, and both ways to settle it broadcast.
package promise

import (
	"errors"
	"sync"
)

type Promise[T any] struct {
	mu      sync.Mutex
	settled sync.Cond
	done    bool
	val     T
	err     error
}

func New[T any](fn func() (T, error)) *Promise[T] {
	p := &Promise[T]{}
	p.settled.L = &p.mu
	go func() {
		v, err := fn()
		if err != nil {
			p.settle(v, errors.Join(errors.New("rejected"), err))
			return
		}
		p.settle(v, nil)
	}()
	return p
}

func (p *Promise[T]) settle(v T, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.done {
		return
	}
	p.val, p.err, p.done = v, err, true
	p.settled.Broadcast()
}

func (p *Promise[T]) Await() (T, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.done {
		p.settled.Wait()
	}
	return p.val, p.err
}

func Number(fn func() (int, error)) *Promise[int] { return New(fn) }
