// A retry loop closes the connection of each failed attempt and hands the good one to its caller, which closes it.
package billing

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

const maxAttempts = 5

type Charger struct {
	addr    string
	backoff time.Duration
}

func (c *Charger) ready(ctx context.Context) (*grpc.ClientConn, error) {
	var last error
	for attempt := 0; attempt < maxAttempts; attempt++ {
		conn, err := grpc.NewClient(c.addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			return nil, err
		}
		if _, err = healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{}); err == nil {
			return conn, nil
		}
		last = err
		conn.Close()
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(c.backoff << attempt):
		}
	}
	return nil, fmt.Errorf("%s not ready: %w", c.addr, last)
}

func (c *Charger) Charge(ctx context.Context, cents int64) error {
	conn, err := c.ready(ctx) // want client-per-request:"serves them all"
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Invoke(ctx, "/billing.v1.Billing/Charge", wrapperspb.Int64(cents), new(emptypb.Empty))
}
