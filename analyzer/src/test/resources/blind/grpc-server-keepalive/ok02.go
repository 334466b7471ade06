// A balanced server makes its clients connect again by a maximal age with a grace.
package balanced

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

type Server struct{ inner *grpc.Server }

func New(register func(*grpc.Server)) *Server {
	params := keepalive.ServerParameters{
		MaxConnectionAge:      30 * time.Minute,
		MaxConnectionAgeGrace: time.Minute,
	}
	s := &Server{inner: grpc.NewServer(grpc.KeepaliveParams(params))}
	register(s.inner)
	return s
}

func (s *Server) Serve(lis net.Listener) error { return s.inner.Serve(lis) }

func (s *Server) Stop() { s.inner.GracefulStop() }
