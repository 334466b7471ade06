// A routing server has a grace for connections at their maximal age, and no maximal age.
package routing

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

var params = keepalive.ServerParameters{MaxConnectionAgeGrace: 30 * time.Second}

func Serve(lis net.Listener, register func(*grpc.Server)) error {
	server := grpc.NewServer(grpc.KeepaliveParams(params)) // want grpc-server-keepalive:"."
	register(server)
	defer server.Stop()
	return server.Serve(lis)
}
