// Giving a place back frees it first and takes the lock for the count afterwards.
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
	p.slots <- struct{}{}
	p.inUse++
}

func (p *Pool) release() {
	<-p.slots
	p.mu.Lock()
	defer p.mu.Unlock()
	p.inUse--
}

func (p *Pool) Do(fn func()) {
	p.acquire()
	defer p.release()
	fn()
}
