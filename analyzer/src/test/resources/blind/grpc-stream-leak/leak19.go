// A unary method of a server reads a page from another service's stream on the context that its struct keeps.
package pager

import (
	"context"
	"log"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Aggregate struct {
	healthpb.UnimplementedHealthServer
	life  context.Context
	peers []healthpb.HealthClient
}

func Register(s *grpc.Server, peers ...healthpb.HealthClient) {
	healthpb.RegisterHealthServer(s, &Aggregate{life: context.Background(), peers: peers})
}

func (a *Aggregate) Check(_ context.Context, req *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error) {
	worst := healthpb.HealthCheckResponse_SERVING
	for i, p := range a.peers {
		status, err := a.one(p, req)
		if err != nil {
			log.Printf("peer %d: %v", i, err)
			worst = healthpb.HealthCheckResponse_UNKNOWN
		} else if status != healthpb.HealthCheckResponse_SERVING {
			worst = status
		}
	}
	return &healthpb.HealthCheckResponse{Status: worst}, nil
}

func (a *Aggregate) one(p healthpb.HealthClient, req *healthpb.HealthCheckRequest) (status healthpb.HealthCheckResponse_ServingStatus, err error) {
	w, err := p.Watch(a.life, req) // want grpc-stream-leak:"stream"
	if err != nil {
		return 0, err
	}
	defer func() {
		if closeErr := w.CloseSend(); err == nil {
			err = closeErr
		}
	}()
	first, err := w.Recv()
	if err != nil {
		return 0, err
	}
	return first.GetStatus(), nil
}
