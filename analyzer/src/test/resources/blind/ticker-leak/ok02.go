// A labelled break leaves the loop of the goroutine, which then flushes and stops its ticker.
package batch

import "time"

type Event struct {
	Kind string
	At   time.Time
}

type Writer struct {
	in    chan Event
	quit  chan struct{}
	flush func([]Event)
}

func NewWriter(every time.Duration, flush func([]Event)) *Writer {
	w := &Writer{in: make(chan Event, 128), quit: make(chan struct{}), flush: flush}
	go func() {
		t := time.NewTicker(every)
		var pending []Event
	loop:
		for {
			select {
			case e := <-w.in:
				pending = append(pending, e)
			case <-t.C:
				w.flush(pending)
				pending = nil
			case <-w.quit:
				break loop
			}
		}
		t.Stop()
		w.flush(pending)
	}()
	return w
}

func (w *Writer) Close() { close(w.quit) }
