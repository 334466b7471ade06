// Stop waits for the workers under the lock by which they ask whether to stop.
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

func (p *Pool) done() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.stopped
}

func (p *Pool) work(i int) {
	defer p.wg.Done()
	for !p.done() {
		p.step(i)
	}
}

func (p *Pool) Stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stopped = true
	p.wg.Wait() // want lock-chan-deadlock:"lock"
}
