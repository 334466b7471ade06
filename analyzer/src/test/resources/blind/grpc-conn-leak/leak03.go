// The connection is closed only after a successful call; the error return before it leaks.
package probe

import (
	"context"
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

	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
	if err != nil {
		return 0, fmt.Errorf("dial %s: %w", target, err)
	}

	start := time.Now()
	resp, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{})
	if err != nil {
		return 0, fmt.Errorf("check %s: %w", target, err)
	}
	took := time.Since(start)
	conn.Close()

	if resp.Status != healthpb.HealthCheckResponse_SERVING {
		return took, fmt.Errorf("%s is %s", target, resp.Status)
	}
	return took, nil
}
