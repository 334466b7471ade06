// A billing server's options are a field that other packages may fill, so what it gets is not known here.
package billing

import (
	"net"

	"google.golang.org/grpc"
)

type Server struct {
	// Options go to the gRPC server besides the limits of this package.
	Options  []grpc.ServerOption
	Register func(*grpc.Server)
}

func (s *Server) Serve(lis net.Listener) error {
	opts := append([]grpc.ServerOption{grpc.MaxConcurrentStreams(32)}, s.Options...)
	server := grpc.NewServer(opts...)
	if s.Register != nil {
		s.Register(server)
	}
	return server.Serve(lis)
}
