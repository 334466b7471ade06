// Each watcher logs the events of its own channel, which the bounded loop of the sender never closes.
package watch

import (
	"log"
	"os"
	"time"
)

type watcher struct {
	path   string
	events chan time.Time
}

func newWatcher(path string) *watcher {
	return &watcher{path: path, events: make(chan time.Time, 1)}
}

func (w *watcher) Events() <-chan time.Time { return w.events }

func (w *watcher) poll(rounds int) {
	var last time.Time
	for i := 0; i < rounds; i++ {
		fi, err := os.Stat(w.path)
		if err == nil && fi.ModTime().After(last) {
			last = fi.ModTime()
			w.events <- last
		}
		time.Sleep(time.Second)
	}
}

func Watch(path string, rounds int) {
	w := newWatcher(path)
	go func() {
		for at := range w.Events() { // want chan-recv-leak:"blocks forever"
			log.Printf("%s changed at %s", path, at)
		}
	}()
	w.poll(rounds)
}
