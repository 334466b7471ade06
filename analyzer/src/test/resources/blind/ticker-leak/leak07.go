// The break in the done case leaves the select only, so that the goroutine keeps looping over its ticker.
package sensor

import (
	"sync"
	"time"
)

type Sensor struct {
	mu   sync.Mutex
	last float64
	done chan struct{}
	read func() float64
}

func Attach(read func() float64, every time.Duration) *Sensor {
	s := &Sensor{read: read, done: make(chan struct{})}
	go func() {
		ticker := time.NewTicker(every) // miss ticker-leak: goroutines that never end are not looked for
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				v := s.read()
				s.mu.Lock()
				s.last = v
				s.mu.Unlock()
			case <-s.done:
				break
			}
		}
	}()
	return s
}

func (s *Sensor) Detach() { close(s.done) }
