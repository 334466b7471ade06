// An order server ends connections that have been idle for a while, in a slice of several options.
package orders

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

func Serve(lis net.Listener, register func(*grpc.Server)) error {
	opts := []grpc.ServerOption{
		grpc.MaxRecvMsgSize(2 << 20),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: time.Minute}),
		grpc.KeepaliveParams(keepalive.ServerParameters{MaxConnectionIdle: 5 * time.Minute}),
	}
	server := grpc.NewServer(opts...)
	register(server)
	return server.Serve(lis)
}
