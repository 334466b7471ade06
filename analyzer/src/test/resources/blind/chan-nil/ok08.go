// The optional channel is asked only when it is there.
package optional

import "time"

type Session struct {
	ready chan struct{}
	open  time.Time
}

func (s *Session) Wait() time.Time {
	if s.ready != nil {
		<-s.ready
	}
	return s.open
}

func Immediate() *Session {
	return &Session{open: time.Now()}
}

func Deferred(connect func()) *Session {
	s := &Session{ready: make(chan struct{})}
	go func() {
		defer close(s.ready)
		connect()
		s.open = time.Now()
	}()
	return s
}
