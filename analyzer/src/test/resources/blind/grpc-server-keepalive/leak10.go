// A voting server passes the zero value of the keepalive parameters, which means no limit at all.
package voting

import (
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

func Serve(lis net.Listener, desc *grpc.ServiceDesc, impl any) error {
	var defaults keepalive.ServerParameters
	server := grpc.NewServer(grpc.KeepaliveParams(defaults)) // want grpc-server-keepalive:"."
	server.RegisterService(desc, impl)
	return server.Serve(lis)
}
