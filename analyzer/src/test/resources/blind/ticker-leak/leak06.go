// A batching goroutine selects between its input and a ticker and has no case that leaves the loop.
package batch

import "time"

type Event struct {
	Kind string
	At   time.Time
}

type Writer struct {
	in    chan Event
	flush func([]Event)
}

func NewWriter(every time.Duration, flush func([]Event)) *Writer {
	w := &Writer{in: make(chan Event, 128), flush: flush}
	go w.run(every)
	return w
}

func (w *Writer) run(every time.Duration) {
	t := time.NewTicker(every) // miss ticker-leak: goroutines that never end are not looked for
	defer t.Stop()
	var pending []Event
	for {
		select {
		case e := <-w.in:
			pending = append(pending, e)
		case <-t.C:
			if len(pending) > 0 {
				w.flush(pending)
				pending = nil
			}
		}
	}
}

func (w *Writer) Put(e Event) { w.in <- e }
