// The literal leaves the channel out, and the option that the constructor applies sets it.
package server

type Request struct {
	Path string
}

type Server struct {
	name  string
	queue chan Request
	done  chan struct{}
}

type option func(*Server)

func withQueue(n int) option {
	return func(s *Server) { s.queue = make(chan Request, n) }
}

func (s *Server) init() {
	s.done = make(chan struct{})
}

func New(name string) *Server {
	s := &Server{name: name}
	for _, o := range []option{withQueue(8)} {
		o(s)
	}
	s.init()
	go s.run()
	return s
}

func (s *Server) run() {
	defer close(s.done)
	for r := range s.queue {
		if r.Path == "/quit" {
			return
		}
	}
}

func (s *Server) Close() {
	close(s.queue)
	<-s.done
}
