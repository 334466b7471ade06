// The loop closes its own server on a fatal error, and Close waits for the loop's end.
package server

import "errors"

var ErrFatal = errors.New("fatal")

type Server struct {
	reqs chan func() error
	quit chan struct{}
	done chan struct{}
}

func Start() *Server {
	s := &Server{
		reqs: make(chan func() error),
		quit: make(chan struct{}),
		done: make(chan struct{}),
	}
	go s.loop()
	return s
}

func (s *Server) loop() {
	defer close(s.done)
	for {
		select {
		case <-s.quit:
			return
		case fn := <-s.reqs:
			if errors.Is(fn(), ErrFatal) {
				s.shutdown()
				return
			}
		}
	}
}

func (s *Server) shutdown() {
	close(s.quit)
	<-s.done // want chan-deadlock:"."
}

func (s *Server) Do(fn func() error) {
	select {
	case s.reqs <- fn:
	case <-s.done:
	}
}
