// A package-level helper of a second package-level helper makes the timer, and the worker's loop selects on it.
package worker

import (
	"log"
	"math/rand"
	"time"
)

type Task func() error

func after(d time.Duration) <-chan time.Time { return time.After(d) }

func jittered(d time.Duration) <-chan time.Time {
	return after(d + time.Duration(rand.Int63n(int64(d))))
}

func Work(tasks <-chan Task, stop <-chan struct{}, housekeeping func()) {
	failures := 0
	for {
		select {
		case t := <-tasks:
			if err := t(); err != nil {
				failures++
				log.Printf("failure %d: %v", failures, err)
			}
		case <-jittered(3 * time.Minute): // want time-after-loop:"timer"
			housekeeping()
			failures = 0
		case <-stop:
			return
		}
	}
}
