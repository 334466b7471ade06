// Resume changes the flag, but does not wake the worker that is paused.
package worker

import "sync"

type Worker struct {
	mu      sync.Mutex
	resumed sync.Cond
	paused  bool
	stopped bool
	step    func()
}

func Start(step func()) *Worker {
	w := &Worker{step: step}
	w.resumed.L = &w.mu
	go w.run()
	return w
}

func (w *Worker) run() {
	for {
		w.mu.Lock()
		for w.paused {
			w.resumed.Wait() // want cond-no-signal:"Signal"
		}
		stopped := w.stopped
		w.mu.Unlock()
		if stopped {
			return
		}
		w.step()
	}
}

func (w *Worker) set(paused, stopped bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.paused, w.stopped = paused, stopped
}

func (w *Worker) Pause()  { w.set(true, false) }
func (w *Worker) Resume() { w.set(false, false) }
func (w *Worker) Stop()   { w.set(false, true) }
