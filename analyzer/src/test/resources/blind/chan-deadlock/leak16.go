// A job of the single worker submits another one and waits for it.
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

func (q *Queue) nested(part func()) {
	q.jobs <- part // want chan-deadlock:"."
}

func (q *Queue) Index(docs []string, add func(string)) bool {
	job := func() {
		for _, d := range docs {
			q.nested(func() { add(d) })
		}
	}
	select {
	case q.jobs <- job:
		return true
	case <-q.quit:
		return false
	}
}

func (q *Queue) Close() { close(q.quit) }
