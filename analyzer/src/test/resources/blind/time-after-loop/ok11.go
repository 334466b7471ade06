// A generic batcher makes a timer with the first item of a batch and stops it when the batch is full.
package batch

import "time"

type Batcher[T any] struct {
	In    chan T
	Max   int
	Delay time.Duration
	Flush func([]T)
}

func (b *Batcher[T]) Run() {
	for first := range b.In {
		if !b.collect(append(make([]T, 0, b.Max), first)) {
			return
		}
	}
}

func (b *Batcher[T]) collect(buf []T) bool {
	late := time.NewTimer(b.Delay)
	defer late.Stop()
	defer func() { b.Flush(buf) }()
	for len(buf) < b.Max {
		select {
		case item, open := <-b.In:
			if !open {
				return false
			}
			buf = append(buf, item)
		case <-late.C:
			return true
		}
	}
	return true
}
