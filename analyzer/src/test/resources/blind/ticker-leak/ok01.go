// A sensor's goroutine selects between ticker and done, returns on done and has deferred Stop.
package sensor

import (
	"sync"
	"time"
)

type Sensor struct {
	mu   sync.Mutex
	last float64
	once sync.Once
	done chan struct{}
	read func() float64
}

func Attach(read func() float64, every time.Duration) *Sensor {
	s := &Sensor{read: read, done: make(chan struct{})}
	go s.loop(every)
	return s
}

func (s *Sensor) loop(every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-s.done:
			return
		case <-ticker.C:
		}
		v := s.read()
		s.mu.Lock()
		s.last = v
		s.mu.Unlock()
	}
}

func (s *Sensor) Detach() { s.once.Do(func() { close(s.done) }) }
