// A telemetry server sets the fields of its parameters one after the other before it uses them.
package telemetry

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

func Serve(lis net.Listener, busy bool, register func(*grpc.Server)) error {
	var p keepalive.ServerParameters
	p.Timeout = 10 * time.Second
	p.MaxConnectionIdle = 15 * time.Minute
	if busy {
		p.MaxConnectionIdle = time.Minute
	}
	server := grpc.NewServer(grpc.KeepaliveParams(p))
	register(server)
	return server.Serve(lis)
}
