// A plugin's parameters come from a function value that its host sets, whose body is not there.
package plugin

import (
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

type Host struct {
	Tune     func() keepalive.ServerParameters
	Register func(*grpc.Server)
}

func (h Host) Serve(lis net.Listener) error {
	server := grpc.NewServer(
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{PermitWithoutStream: true}),
		grpc.KeepaliveParams(h.Tune()),
	)
	h.Register(server)
	return server.Serve(lis)
}
