//go:build go1.21

// Package deadlines gives each outer round a deadline and waits for it in an inner loop.
package deadlines

import "time"

type kiln struct {
	pots chan string
	stop chan struct{}
	fire func([]string)
}

// Every outer round ends with its timer.
func (k *kiln) batch(patience time.Duration) {
	for {
		var pots []string
		due := time.After(patience) // want time-after-loop:"makes a timer"
		for waiting := true; waiting; {
			select {
			case pot := <-k.pots:
				pots = append(pots, pot)
			case <-due:
				waiting = false
			case <-k.stop:
				return
			}
		}
		k.fire(pots)
	}
}

// A full batch leaves its timer behind.
func (k *kiln) hurry(patience time.Duration) {
	for {
		var pots []string
		due := time.After(patience) // want time-after-loop:"gets ahead"
		for waiting := true; waiting; {
			select {
			case pot := <-k.pots:
				pots = append(pots, pot)
				waiting = len(pots) < 9
			case <-due:
				waiting = false
			case <-k.stop:
				return
			}
		}
		k.fire(pots)
	}
}

// Open lets the kiln run.
func Open(fire func([]string)) *kiln {
	k := &kiln{pots: make(chan string), stop: make(chan struct{}), fire: fire}
	go k.batch(time.Minute)
	go k.hurry(time.Minute)
	return k
}
