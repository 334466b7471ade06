// An endless ticker loop dials in a function literal called per tick, so its deferred Close runs every time.
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

	beat := func() error {
		conn, err := grpc.NewClient(m.addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want client-per-request:"serves them all"
		if err != nil {
			return err
		}
		defer conn.Close()
		resp, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{})
		if err != nil {
			return err
		}
		log.Printf("%s: %s", m.addr, resp.Status)
		return nil
	}

	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			if err := beat(); err != nil {
				m.down(err)
			}
		}
	}
}
