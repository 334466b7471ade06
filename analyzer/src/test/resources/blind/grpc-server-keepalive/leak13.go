// A mail server gets its keepalive parameters from a helper that fills in two fields that change little.
package mail

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

func keep(timeout time.Duration) keepalive.ServerParameters {
	p := keepalive.ServerParameters{}
	p.Timeout = timeout
	p.MaxConnectionAgeGrace = 2 * timeout
	return p
}

func Serve(lis net.Listener, register func(*grpc.Server)) error {
	option := grpc.KeepaliveParams(keep(10 * time.Second))
	server := grpc.NewServer(option) // want grpc-server-keepalive:"."
	register(server)
	return server.Serve(lis)
}
