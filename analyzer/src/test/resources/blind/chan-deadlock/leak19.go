// The supervisor sends stop to a worker that sends its last event to the supervisor.
package supervise

import "log"

type worker struct {
	id     int
	events chan string
	stop   chan struct{}
}

func (w *worker) run(steps []func() string) {
	for _, s := range steps {
		w.events <- s() // want chan-send-leak:"blocks forever"
	}
	<-w.stop
	log.Printf("worker %d stopped", w.id)
}

func supervise(w *worker, max int) {
	for i := 0; i < max; i++ {
		e := <-w.events
		log.Printf("worker %d: %s", w.id, e)
		if e == "fatal" {
			break
		}
	}
	w.stop <- struct{}{}
}

func Run(step func() string) {
	w := &worker{id: 1, events: make(chan string), stop: make(chan struct{})}
	go w.run([]func() string{step, step, step})
	supervise(w, 2)
}
