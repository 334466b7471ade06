// A generic batcher wants to flush after a pause and makes the timer for it with each item.
package batch

import "time"

type Batcher[T any] struct {
	In    chan T
	Max   int
	Pause time.Duration
	Flush func([]T)
}

func (b *Batcher[T]) Run() {
	buf := make([]T, 0, b.Max)
	flush := func() {
		if len(buf) > 0 {
			b.Flush(buf)
			buf = make([]T, 0, b.Max)
		}
	}
	for {
		select {
		case item, open := <-b.In:
			if !open {
				flush()
				return
			}
			buf = append(buf, item)
			if len(buf) == b.Max {
				flush()
			}
		case <-time.After(b.Pause): // want time-after-loop:"timer"
			flush()
		}
	}
}
