// On a fatal error the loop only asks for the end, and waiting is left to others.
package server

import (
	"errors"
	"sync"
)

var ErrFatal = errors.New("fatal")

type Server struct {
	reqs chan func() error
	once sync.Once
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
				s.stop()
			}
		}
	}
}

func (s *Server) stop() {
	s.once.Do(func() { close(s.quit) })
}

func (s *Server) Shutdown() {
	s.stop()
	<-s.done
}

func (s *Server) Do(fn func() error) {
	select {
	case s.reqs <- fn:
	case <-s.done:
	}
}
