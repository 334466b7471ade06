// The worker of each lane waits for more, as closing the lanes was forgotten after the feeding.
package lanes

import "sync/atomic"

type lane[T any] struct {
	in    chan T
	count *atomic.Int64
}

func newLane[T any](count *atomic.Int64, handle func(T)) *lane[T] {
	l := &lane[T]{in: make(chan T), count: count}
	go l.loop(handle)
	return l
}

func (l *lane[T]) loop(handle func(T)) {
	for {
		v, ok := <-l.in // want chan-recv-leak:"blocks forever"
		if !ok {
			return
		}
		handle(v)
		l.count.Add(1)
	}
}

func (l *lane[T]) put(v T) { l.in <- v }

func Split(words []string, short, long func(string)) int64 {
	var n atomic.Int64
	a, b := newLane(&n, short), newLane(&n, long)
	for _, w := range words {
		if len(w) < 8 {
			a.put(w)
		} else {
			b.put(w)
		}
	}
	return n.Load()
}
