// A helper that returns only the generated client dials once, behind sync.Once, into a package variable.
package router

import (
	"context"
	"os"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
)

var (
	upstreamOnce sync.Once
	upstreamConn *grpc.ClientConn
	upstreamErr  error
)

func upstream() (healthpb.HealthClient, error) {
	upstreamOnce.Do(func() {
		upstreamConn, upstreamErr = grpc.NewClient(os.Getenv("UPSTREAM"), grpc.WithTransportCredentials(insecure.NewCredentials()))
	})
	if upstreamErr != nil {
		return nil, upstreamErr
	}
	return healthpb.NewHealthClient(upstreamConn), nil
}

type healthProxy struct {
	healthpb.UnimplementedHealthServer
}

func Register(s grpc.ServiceRegistrar) {
	healthpb.RegisterHealthServer(s, healthProxy{})
}

func (healthProxy) Check(ctx context.Context, req *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error) {
	up, err := upstream()
	if err != nil {
		return nil, status.Error(codes.Unavailable, err.Error())
	}
	return up.Check(ctx, req)
}
