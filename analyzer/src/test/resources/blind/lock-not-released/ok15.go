// The worker unlocks around the job and is locked again whenever the loop goes on or ends.
package worker

import "sync"

type Worker struct {
	mu     sync.Mutex
	wake   *sync.Cond
	jobs   []func()
	closed bool
}

func New() *Worker {
	w := &Worker{}
	w.wake = sync.NewCond(&w.mu)
	return w
}

func (w *Worker) Run() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for {
		for len(w.jobs) == 0 && !w.closed {
			w.wake.Wait()
		}
		if len(w.jobs) == 0 {
			return
		}
		job := w.jobs[0]
		w.jobs = w.jobs[1:]
		w.mu.Unlock()
		job()
		w.mu.Lock()
	}
}

func (w *Worker) Push(job func()) {
	w.mu.Lock()
	w.jobs = append(w.jobs, job)
	w.mu.Unlock()
	w.wake.Signal()
}

func (w *Worker) Close() {
	w.mu.Lock()
	w.closed = true
	w.mu.Unlock()
	w.wake.Broadcast()
}
