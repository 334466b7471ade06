// The worker's loop returns at the end of the queue with its lock held.
package queue

import (
	"runtime"
	"sync"
)

type Queue struct {
	mu     sync.Mutex
	jobs   []func()
	closed bool
}

func (q *Queue) Push(job func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.jobs = append(q.jobs, job)
}

func (q *Queue) Close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
}

func (q *Queue) Work() {
	for {
		q.mu.Lock() // want lock-not-released:"held"
		if len(q.jobs) == 0 {
			if q.closed {
				return
			}
			q.mu.Unlock()
			runtime.Gosched()
			continue
		}
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		q.mu.Unlock()
		job()
	}
}
