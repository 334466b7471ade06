// The output case is off by a nil channel while the queue is empty, and the input case still fires.
package queue

type Queue[T any] struct {
	in   chan T
	out  chan T
	quit chan struct{}
}

func New[T any]() *Queue[T] {
	q := &Queue[T]{in: make(chan T), out: make(chan T), quit: make(chan struct{})}
	go q.run()
	return q
}

func (q *Queue[T]) run() {
	var items []T
	for {
		var out chan T
		var head T
		if len(items) > 0 {
			out = q.out
			head = items[0]
		}
		select {
		case v := <-q.in:
			items = append(items, v)
		case out <- head:
			items = items[1:]
		case <-q.quit:
			return
		}
	}
}

func (q *Queue[T]) Put(v T) {
	select {
	case q.in <- v:
	case <-q.quit:
	}
}

func (q *Queue[T]) Get() (v T, ok bool) {
	select {
	case v = <-q.out:
		return v, true
	case <-q.quit:
		return v, false
	}
}

func (q *Queue[T]) Close() { close(q.quit) }

func Names() *Queue[string] { return New[string]() }
