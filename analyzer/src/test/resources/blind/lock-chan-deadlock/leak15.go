// The pool waits for a free place under the lock that giving a place back takes first.
package slots

import "sync"

type Pool struct {
	mu    sync.Mutex
	slots chan struct{}
	inUse int
}

func New(n int) *Pool {
	return &Pool{slots: make(chan struct{}, n)}
}

func (p *Pool) acquire() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.slots <- struct{}{} // miss lock-chan-deadlock: more calls by others are needed than are tried at a time
	p.inUse++
}

func (p *Pool) release() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.inUse--
	<-p.slots
}

func (p *Pool) Do(fn func()) {
	p.acquire()
	defer p.release()
	fn()
}
