// An inventory server has message limits and interceptors, but nothing that ends an idle connection.
package inventory

import (
	"context"
	"log"
	"net"
	"time"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func timed(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	begin := time.Now()
	resp, err := next(ctx, req)
	log.Printf("%s took %s", info.FullMethod, time.Since(begin))
	return resp, err
}

func Serve(lis net.Listener, health healthpb.HealthServer) error {
	s := grpc.NewServer( // want grpc-server-keepalive:"idle|keepalive"
		grpc.MaxRecvMsgSize(8<<20),
		grpc.ChainUnaryInterceptor(timed),
	)
	healthpb.RegisterHealthServer(s, health)
	return s.Serve(lis)
}
