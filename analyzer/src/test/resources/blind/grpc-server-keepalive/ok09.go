// A profile server takes options from a helper of two levels, the inner of which has the limit.
package profiles

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

func transport() []grpc.ServerOption {
	return []grpc.ServerOption{
		grpc.MaxConcurrentStreams(128),
		grpc.KeepaliveParams(parameters()),
	}
}

func parameters() keepalive.ServerParameters {
	return keepalive.ServerParameters{MaxConnectionIdle: 20 * time.Minute}
}

func options(maxSize int) []grpc.ServerOption {
	opts := transport()
	if maxSize > 0 {
		opts = append(opts, grpc.MaxRecvMsgSize(maxSize))
	}
	return opts
}

func Serve(lis net.Listener, maxSize int, register func(*grpc.Server)) error {
	server := grpc.NewServer(options(maxSize)...)
	register(server)
	return server.Serve(lis)
}
