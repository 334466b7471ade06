// An option of a constructor opens an access log into the server it configures, which has no method to close it.
package server

import (
	"fmt"
	"net/http"
	"os"
)

type Server struct {
	mux    *http.ServeMux
	access *os.File
}

type Option func(*Server) error

func WithAccessLog(path string) Option {
	return func(s *Server) error {
		f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o640) // want resource-hidden:"."
		if err != nil {
			return fmt.Errorf("access log: %w", err)
		}
		s.access = f
		return nil
	}
}

func New(mux *http.ServeMux, opts ...Option) (*Server, error) {
	s := &Server{mux: mux}
	for _, o := range opts {
		if err := o(s); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.access != nil {
		fmt.Fprintln(s.access, r.Method, r.URL.Path)
	}
	s.mux.ServeHTTP(w, r)
}
