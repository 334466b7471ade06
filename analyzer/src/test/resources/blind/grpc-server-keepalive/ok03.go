// A device server pings its silent clients every minute, which is a choice that counts.
package devices

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

const ping = time.Minute

func Serve(lis net.Listener, register func(*grpc.Server)) error {
	alive := keepalive.ServerParameters{Time: ping, Timeout: ping / 6}
	server := grpc.NewServer(grpc.ConnectionTimeout(10*time.Second), grpc.KeepaliveParams(alive))
	register(server)
	return server.Serve(lis)
}
