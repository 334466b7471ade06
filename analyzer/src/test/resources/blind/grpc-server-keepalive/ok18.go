// A map server picks one of two parameter sets in a switch, both with a limit, and appends to a copy of its base.
package maps

import (
	"net"
	"slices"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

var base = []grpc.ServerOption{grpc.MaxConcurrentStreams(500)}

func Serve(env string, lis net.Listener, register func(*grpc.Server)) error {
	var p keepalive.ServerParameters
	switch env {
	case "production":
		p = keepalive.ServerParameters{MaxConnectionIdle: 5 * time.Minute, MaxConnectionAge: time.Hour}
	default:
		p = keepalive.ServerParameters{Time: 30 * time.Second}
	}
	opts := append(slices.Clone(base), grpc.KeepaliveParams(p))
	server := grpc.NewServer(opts...)
	register(server)
	return server.Serve(lis)
}
