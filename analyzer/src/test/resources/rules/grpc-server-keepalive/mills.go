// Package mills serves health checks.
package mills

import (
	"net"
	"time"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"
)

func Grind(lis net.Listener, health healthpb.HealthServer) error {
	s := grpc.NewServer() // want grpc-server-keepalive:"idle|keepalive"
	healthpb.RegisterHealthServer(s, health)
	return s.Serve(lis)
}

func Sift(lis net.Listener, health healthpb.HealthServer) error {
	s := grpc.NewServer(grpc.KeepaliveParams(keepalive.ServerParameters{MaxConnectionIdle: time.Minute}))
	healthpb.RegisterHealthServer(s, health)
	return s.Serve(lis)
}
