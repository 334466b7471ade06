// The serving goroutine reports its end to a channel of the embedded state that no one makes.
package serve

import (
	"log"
	"sync"
)

type state struct {
	mu    sync.Mutex
	up    bool
	ended chan error
}

type Server struct {
	*state
	name  string
	serve func() error
}

func New(name string, serve func() error) *Server {
	return &Server{state: &state{}, name: name, serve: serve}
}

func (s *Server) setUp(up bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.up = up
}

func (s *Server) Start() {
	s.setUp(true)
	go func() {
		err := s.serve()
		s.setUp(false)
		log.Printf("%s: %v", s.name, err)
		s.ended <- err // want chan-nil:"nil"
	}()
}
