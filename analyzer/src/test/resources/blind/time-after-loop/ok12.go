// The case beside the timer ends the process or panics, so that no timer is left behind by a further turn.
package watchdog

import (
	"log"
	"os"
	"time"
)

type Board interface {
	Feed() error
}

func Guard(b Board, every time.Duration, fatal <-chan error, bug <-chan string) {
	for {
		if err := b.Feed(); err != nil {
			log.Printf("feed: %v", err)
		}
		select {
		case <-time.After(every):
		case err := <-fatal:
			log.Printf("giving up: %v", err)
			os.Exit(1)
		case msg := <-bug:
			panic("watchdog: " + msg)
		}
	}
}
