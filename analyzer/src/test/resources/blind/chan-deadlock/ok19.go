// The supervisor stops the worker by a close, and the worker's send gives way to it.
package supervise

import "log"

type worker struct {
	id     int
	events chan string
	stop   chan struct{}
}

func (w *worker) run(steps []func() string) {
	defer log.Printf("worker %d stopped", w.id)
	for _, s := range steps {
		select {
		case w.events <- s():
		case <-w.stop:
			return
		}
	}
	close(w.events)
}

func supervise(w *worker, max int) {
	defer close(w.stop)
	for i := 0; i < max; i++ {
		e, ok := <-w.events
		if !ok || e == "fatal" {
			return
		}
		log.Printf("worker %d: %s", w.id, e)
	}
}

func Run(step func() string) {
	w := &worker{id: 1, events: make(chan string), stop: make(chan struct{})}
	go w.run([]func() string{step, step, step})
	supervise(w, 2)
}
