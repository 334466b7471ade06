// A job that comes while the runner drains is dropped without Done, and Drain waits for it.
package runner

import "sync"

type Runner struct {
	mu       sync.Mutex
	draining bool
	wg       sync.WaitGroup
}

func (r *Runner) isDraining() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.draining
}

func (r *Runner) Submit(job func()) {
	r.wg.Add(1)
	go func() {
		if r.isDraining() {
			return
		}
		defer r.wg.Done()
		job()
	}()
}

func (r *Runner) Drain() {
	r.mu.Lock()
	r.draining = true
	r.mu.Unlock()
	r.wg.Wait() // want waitgroup-stuck:"Done"
}
