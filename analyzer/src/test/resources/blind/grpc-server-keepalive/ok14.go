// A helper with variadic options has callers that are all there, and each of them gives a limit.
package warehouse

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/keepalive"
)

func idle(d time.Duration) grpc.ServerOption {
	return grpc.KeepaliveParams(keepalive.ServerParameters{MaxConnectionIdle: d})
}

func serve(lis net.Listener, register func(*grpc.Server), opts ...grpc.ServerOption) error {
	s := grpc.NewServer(opts...)
	register(s)
	return s.Serve(lis)
}

func ServeScanners(lis net.Listener, creds credentials.TransportCredentials, register func(*grpc.Server)) error {
	return serve(lis, register, grpc.Creds(creds), idle(time.Hour))
}

func ServeOffice(lis net.Listener, register func(*grpc.Server)) error {
	return serve(lis, register, idle(15*time.Minute))
}
