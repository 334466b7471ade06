// The range over the events ends with the sentinel that the poller always sends last.
package watch

import (
	"log"
	"os"
	"time"
)

type event struct {
	at   time.Time
	last bool
}

func poll(path string, rounds int, events chan<- event) {
	defer func() { events <- event{last: true} }()
	var seen time.Time
	for i := 0; i < rounds; i++ {
		fi, err := os.Stat(path)
		if err != nil {
			return
		}
		if fi.ModTime().After(seen) {
			seen = fi.ModTime()
			events <- event{at: seen}
		}
		time.Sleep(time.Second)
	}
}

func Watch(path string, rounds int) {
	events := make(chan event)
	go poll(path, rounds, events)
	for e := range events {
		if e.last {
			break
		}
		log.Printf("%s changed at %s", path, e.at)
	}
}
