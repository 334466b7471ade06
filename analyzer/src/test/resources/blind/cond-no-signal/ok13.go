// Close wakes all the workers, and each new job one of them.
package workers

import "sync"

type pool struct {
	mu     sync.Mutex
	wake   *sync.Cond
	jobs   []func()
	closed bool
}

func (p *pool) next() func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.jobs) == 0 {
		if p.closed {
			return nil
		}
		p.wake.Wait()
	}
	job := p.jobs[0]
	p.jobs = p.jobs[1:]
	return job
}

func (p *pool) work() {
	for job := p.next(); job != nil; job = p.next() {
		job()
	}
}

func (p *pool) add(job func()) {
	p.mu.Lock()
	p.jobs = append(p.jobs, job)
	p.mu.Unlock()
	p.wake.Signal()
}

func (p *pool) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	defer p.wake.Broadcast()
	p.closed = true
}

func Run(jobs ...func()) {
	p := &pool{}
	p.wake = sync.NewCond(&p.mu)
	for i := 0; i < 4; i++ {
		go p.work()
	}
	for _, j := range jobs {
		p.add(j)
	}
	p.close()
}
