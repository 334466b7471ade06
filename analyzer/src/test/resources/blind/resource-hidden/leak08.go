// A probe dials its target in the constructor and keeps the connection in a field that only its methods see.
package probe

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Probe struct {
	conn    *grpc.ClientConn
	service string
}

func New(target, service string) (*Probe, error) {
	p := &Probe{service: service}
	var err error
	p.conn, err = grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // want resource-hidden:"."
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (p *Probe) Healthy(ctx context.Context) bool {
	resp, err := healthpb.NewHealthClient(p.conn).Check(ctx, &healthpb.HealthCheckRequest{Service: p.service})
	return err == nil && resp.GetStatus() == healthpb.HealthCheckResponse_SERVING
}
