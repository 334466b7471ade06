// Close wakes one of the workers by a Signal, and the others go on waiting.
package workers

import "sync"

type pool struct {
	mu     sync.Mutex
	wake   *sync.Cond
	jobs   []func()
	closed bool
}

func (p *pool) work() {
	for {
		p.mu.Lock()
		for len(p.jobs) == 0 && !p.closed {
			p.wake.Wait() // miss cond-no-signal: more calls by others are needed than are tried at a time
		}
		if len(p.jobs) == 0 {
			p.mu.Unlock()
			return
		}
		job := p.jobs[0]
		p.jobs = p.jobs[1:]
		p.mu.Unlock()
		job()
	}
}

func (p *pool) close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.wake.Signal()
}

func Run(jobs []func()) {
	p := &pool{jobs: jobs}
	p.wake = sync.NewCond(&p.mu)
	for i := 0; i < 4; i++ {
		go p.work()
	}
	p.close()
}
