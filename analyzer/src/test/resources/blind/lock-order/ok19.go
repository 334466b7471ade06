// The lock that comes against the order is tried, and everything is given up when it is taken.
package pair

import (
	"runtime"
	"sync"
)

type Side[T any] struct {
	mu  sync.Mutex
	val T
}

type Pair[A, B any] struct {
	left  Side[A]
	right Side[B]
}

func (p *Pair[A, B]) Read(fn func(A, B)) {
	p.left.mu.Lock()
	defer p.left.mu.Unlock()
	p.right.mu.Lock()
	defer p.right.mu.Unlock()
	fn(p.left.val, p.right.val)
}

func (p *Pair[A, B]) Write(b B, fn func(B) A) {
	for {
		p.right.mu.Lock()
		if p.left.mu.TryLock() {
			break
		}
		p.right.mu.Unlock()
		runtime.Gosched()
	}
	p.right.val = b
	p.left.val = fn(b)
	p.left.mu.Unlock()
	p.right.mu.Unlock()
}

func New() *Pair[string, int] { return &Pair[string, int]{} }
