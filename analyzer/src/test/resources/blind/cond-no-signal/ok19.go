// The signal reaches the waiter through an interface that the queue gets in its constructor.
package waker

import "sync"

type notifier interface {
	notify()
}

type condNotifier struct {
	cond *sync.Cond
}

func (n condNotifier) notify() { n.cond.Signal() }

type store struct {
	mu    *sync.Mutex
	items []int
	ring  notifier
}

func (s *store) put(v int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items = append(s.items, v)
	s.ring.notify()
}

type Queue struct {
	mu   sync.Mutex
	cond *sync.Cond
	st   store
}

func New() *Queue {
	q := &Queue{}
	q.cond = sync.NewCond(&q.mu)
	q.st = store{mu: &q.mu, ring: condNotifier{q.cond}}
	return q
}

func (q *Queue) Put(v int) { q.st.put(v) }

func (q *Queue) Take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.st.items) == 0 {
		q.cond.Wait()
	}
	v := q.st.items[0]
	q.st.items = q.st.items[1:]
	return v
}
