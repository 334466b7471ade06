// A job of the single worker runs its parts itself.
package queue

type Queue struct {
	jobs chan func()
	quit chan struct{}
}

func New() *Queue {
	q := &Queue{jobs: make(chan func()), quit: make(chan struct{})}
	go q.work()
	return q
}

func (q *Queue) work() {
	for {
		select {
		case job := <-q.jobs:
			job()
		case <-q.quit:
			return
		}
	}
}

func (q *Queue) submit(job func()) bool {
	select {
	case q.jobs <- job:
		return true
	case <-q.quit:
		return false
	}
}

func (q *Queue) Index(docs []string, add func(string)) bool {
	parts := make([]func(), 0, len(docs))
	for _, d := range docs {
		parts = append(parts, func() { add(d) })
	}
	return q.submit(func() {
		for _, p := range parts {
			p()
		}
	})
}

func (q *Queue) Close() { close(q.quit) }
