// No defer, but every return after the dial closes the connection first.
package probe

import (
	"context"
	"errors"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Prober struct {
	Timeout time.Duration
}

func (p *Prober) Probe(ctx context.Context, target string) (time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, p.Timeout)
	defer cancel()

	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return 0, fmt.Errorf("dial %s: %w", target, err)
	}

	start := time.Now()
	resp, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{})
	took := time.Since(start)
	if err != nil {
		return 0, errors.Join(fmt.Errorf("check %s: %w", target, err), conn.Close())
	}
	if resp.Status != healthpb.HealthCheckResponse_SERVING {
		_ = conn.Close()
		return took, fmt.Errorf("%s is %s", target, resp.Status)
	}
	return took, conn.Close()
}
