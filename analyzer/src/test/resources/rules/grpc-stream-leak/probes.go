// Package probes watches the health of a service.
package probes

import (
	"context"

	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type probe struct{ client healthpb.HealthClient }

func (p *probe) Once(service string) (bool, error) {
	stream, err := p.client.Watch(context.Background(), &healthpb.HealthCheckRequest{Service: service}) // want grpc-stream-leak:"stream"
	if err != nil {
		return false, err
	}
	resp, err := stream.Recv()
	if err != nil {
		return false, err
	}
	return resp.GetStatus() == healthpb.HealthCheckResponse_SERVING, nil
}

func (p *probe) Short(service string) (bool, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	stream, err := p.client.Watch(ctx, &healthpb.HealthCheckRequest{Service: service})
	if err != nil {
		return false, err
	}
	resp, err := stream.Recv()
	if err != nil {
		return false, err
	}
	return resp.GetStatus() == healthpb.HealthCheckResponse_SERVING, nil
}
