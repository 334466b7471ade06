// A gRPC service method dials per call and one branch of its switch returns without closing the connection.
package router

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
)

type healthProxy struct {
	healthpb.UnimplementedHealthServer
	resolve func(service string) (string, bool)
}

func Register(s grpc.ServiceRegistrar, resolve func(string) (string, bool)) {
	healthpb.RegisterHealthServer(s, &healthProxy{resolve: resolve})
}

func (p *healthProxy) Check(ctx context.Context, req *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error) {
	target, ok := p.resolve(req.GetService())
	if !ok {
		return nil, status.Errorf(codes.NotFound, "unknown service %q", req.GetService())
	}
	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error())
	}
	resp, err := healthpb.NewHealthClient(conn).Check(ctx, req)
	switch status.Code(err) {
	case codes.OK:
		conn.Close()
		return resp, nil
	case codes.NotFound, codes.Unimplemented:
		return &healthpb.HealthCheckResponse{Status: healthpb.HealthCheckResponse_SERVICE_UNKNOWN}, nil
	default:
		conn.Close()
		return nil, err
	}
}
