// A deferred Close sits inside an endless ticker loop, so the connections pile up for as long as the worker runs.
package heartbeat

import (
	"context"
	"log"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Monitor struct {
	addr  string
	every time.Duration
	down  func(error)
}

func (m *Monitor) Run(ctx context.Context) error {
	tick := time.NewTicker(m.every)
	defer tick.Stop()

	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}

		conn, err := grpc.NewClient(m.addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			m.down(err)
			continue
		}
		defer conn.Close() // want defer-in-loop:"loop"

		resp, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{})
		if err != nil {
			m.down(err)
			continue
		}
		log.Printf("%s: %s", m.addr, resp.Status)
	}
}
