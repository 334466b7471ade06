// A payments server limits how often its clients may ping, which is no limit for idle connections.
package payments

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/keepalive"
)

func Run(lis net.Listener, creds credentials.TransportCredentials, register func(grpc.ServiceRegistrar)) error {
	policy := keepalive.EnforcementPolicy{
		MinTime:             30 * time.Second,
		PermitWithoutStream: true,
	}
	srv := grpc.NewServer(grpc.Creds(creds), grpc.KeepaliveEnforcementPolicy(policy)) // want grpc-server-keepalive:"idle|keepalive"
	register(srv)
	return srv.Serve(lis)
}
