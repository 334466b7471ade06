// The break in the case of quit leaves the select only, and two other cases make the loop turn per event.
package watcher

import (
	"log"
	"time"
)

type Event struct {
	Path string
	Op   uint32
}

type Watcher struct {
	events chan Event
	errs   chan error
	quit   chan struct{}
	stop   bool
}

func (w *Watcher) Pump(changed func(string)) {
	for !w.stop {
		select {
		case e := <-w.events:
			if e.Op == 0 {
				break
			}
			changed(e.Path)
		case err := <-w.errs:
			log.Printf("watch: %v", err)
		case <-time.After(2 * time.Minute): // want time-after-loop:"timer"
			changed("")
		case <-w.quit:
			w.stop = true
			break
		}
	}
}
