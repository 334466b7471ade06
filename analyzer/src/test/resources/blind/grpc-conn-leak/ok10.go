// Failover closes the connections of unhealthy replicas and returns the healthy one inside a closable composite.
package failover

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

var errNoReplica = errors.New("failover: no healthy replica")

type Replica struct {
	healthpb.HealthClient
	io.Closer
	Addr string
}

type Cluster struct {
	replicas []string
}

func (c *Cluster) pick(ctx context.Context) (*Replica, error) {
	for _, addr := range c.replicas {
		conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			continue
		}
		hc := healthpb.NewHealthClient(conn)
		st, err := hc.Check(ctx, &healthpb.HealthCheckRequest{})
		if err != nil || st.GetStatus() != healthpb.HealthCheckResponse_SERVING {
			_ = conn.Close()
			continue
		}
		return &Replica{HealthClient: hc, Closer: conn, Addr: addr}, nil
	}
	return nil, errNoReplica
}

// Leader reports the address of the replica that serves the given shard.
func (c *Cluster) Leader(ctx context.Context, shard string) (string, error) {
	rep, err := c.pick(ctx)
	if err != nil {
		return "", err
	}
	defer rep.Close()
	if _, err := rep.Check(ctx, &healthpb.HealthCheckRequest{Service: shard}); err != nil {
		return "", err
	}
	return rep.Addr, nil
}
