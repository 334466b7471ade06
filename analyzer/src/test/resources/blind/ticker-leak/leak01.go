// A session's heartbeat goroutine ranges over the ticker; Close stops the ticker, but that does not end the range.
package heartbeat

import (
	"sync/atomic"
	"time"
)

type Session struct {
	ticker *time.Ticker
	beats  atomic.Int64
	send   func() error
}

func Open(every time.Duration, send func() error) *Session {
	s := &Session{send: send}
	s.ticker = time.NewTicker(every) // miss ticker-leak: goroutines that never end are not looked for
	go func() {
		for range s.ticker.C {
			if err := s.send(); err == nil {
				s.beats.Add(1)
			}
		}
	}()
	return s
}

func (s *Session) Close() { s.ticker.Stop() }
