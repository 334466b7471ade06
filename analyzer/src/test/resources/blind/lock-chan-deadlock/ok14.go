// Stop sets the flag under the lock and waits for the workers after it.
package workers

import "sync"

type Pool struct {
	mu      sync.Mutex
	wg      sync.WaitGroup
	stopped bool
	step    func(int)
}

func Start(n int, step func(int)) *Pool {
	p := &Pool{step: step}
	for i := 0; i < n; i++ {
		p.wg.Add(1)
		go p.work(i)
	}
	return p
}

func (p *Pool) set(stopped bool) (before bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	before, p.stopped = p.stopped, stopped || p.stopped
	return before
}

func (p *Pool) work(i int) {
	defer p.wg.Done()
	for !p.set(false) {
		p.step(i)
	}
}

func (p *Pool) Stop() {
	p.set(true)
	p.wg.Wait()
}
