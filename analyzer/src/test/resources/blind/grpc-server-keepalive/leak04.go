// A chat server sets the timeout of its pings only, and pings a silent client after two hours still.
package chat

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

type Server struct {
	grpc *grpc.Server
}

func New(register func(*grpc.Server)) *Server {
	s := &Server{
		grpc: grpc.NewServer(grpc.KeepaliveParams(keepalive.ServerParameters{ // want grpc-server-keepalive:"."
			Timeout: 5 * time.Second,
		})),
	}
	register(s.grpc)
	return s
}

func (s *Server) Listen(lis net.Listener) error { return s.grpc.Serve(lis) }

func (s *Server) Close() { s.grpc.GracefulStop() }
