// The dispatcher was built without its queue, and every send of it blocks.
package dispatch

import "log"

type Job struct {
	ID   int
	Kind string
}

type dispatcher struct {
	name  string
	queue chan Job
	limit int
}

func newDispatcher(name string) *dispatcher {
	return &dispatcher{name: name, limit: 16}
}

func (d *dispatcher) submit(j Job) {
	log.Printf("%s: job %d", d.name, j.ID)
	d.queue <- j // want chan-nil:"nil"
}

func Submit(jobs []Job) {
	d := newDispatcher("default")
	for _, j := range jobs {
		if j.Kind == "" {
			continue
		}
		go d.submit(j)
	}
}
