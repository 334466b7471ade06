// A helper with variadic options makes the server, and all of its callers are there: none gives a limit.
package fleet

import (
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

func newServer(extra ...grpc.ServerOption) *grpc.Server {
	opts := append([]grpc.ServerOption{grpc.MaxHeaderListSize(8 << 10)}, extra...)
	return grpc.NewServer(opts...) // want grpc-server-keepalive:"."
}

func ServeVehicles(lis net.Listener, creds credentials.TransportCredentials, register func(*grpc.Server)) error {
	s := newServer(grpc.Creds(creds), grpc.MaxConcurrentStreams(16))
	register(s)
	return s.Serve(lis)
}

func ServeDrivers(lis net.Listener, register func(*grpc.Server)) error {
	s := newServer()
	register(s)
	return s.Serve(lis)
}
