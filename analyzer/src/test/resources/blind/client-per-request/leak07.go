// A checkout method of a gRPC server dials its payment service on each call, two functions below the method.
package checkout

import (
	"context"
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Server struct {
	healthpb.UnimplementedHealthServer
	payments string
	creds    credentials.TransportCredentials
}

func Register(s *grpc.Server, payments string, creds credentials.TransportCredentials) {
	healthpb.RegisterHealthServer(s, &Server{payments: payments, creds: creds})
}

func (s *Server) Check(ctx context.Context, req *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error) {
	if err := s.dependencies(ctx, req.GetService()); err != nil {
		return nil, err
	}
	return &healthpb.HealthCheckResponse{Status: healthpb.HealthCheckResponse_SERVING}, nil
}

func (s *Server) dependencies(ctx context.Context, service string) error {
	return s.ask(ctx, &healthpb.HealthCheckRequest{Service: service})
}

func (s *Server) ask(ctx context.Context, req *healthpb.HealthCheckRequest) (err error) {
	conn, err := grpc.NewClient(s.payments, grpc.WithTransportCredentials(s.creds)) // want client-per-request:"."
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := conn.Close(); err == nil {
			err = closeErr
		}
	}()
	if _, err = healthpb.NewHealthClient(conn).Check(ctx, req); err != nil {
		err = fmt.Errorf("payments: %w", err)
	}
	return err
}
