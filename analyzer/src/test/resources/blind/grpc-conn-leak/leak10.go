// Failover skips unhealthy replicas with continue and loses the connections it had opened to them.
package failover

import (
	"context"
	"errors"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/types/known/structpb"
)

var errNoReplica = errors.New("failover: no healthy replica")

type Cluster struct {
	replicas []string
	opts     []grpc.DialOption
}

func NewCluster(replicas ...string) *Cluster {
	return &Cluster{
		replicas: replicas,
		opts:     []grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())},
	}
}

func (c *Cluster) pick(ctx context.Context) (*grpc.ClientConn, error) {
	for _, addr := range c.replicas {
		conn, err := grpc.NewClient(addr, c.opts...) // want grpc-conn-leak:"closed"
		if err != nil {
			continue
		}
		st, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{})
		if err != nil || st.GetStatus() != healthpb.HealthCheckResponse_SERVING {
			continue
		}
		return conn, nil
	}
	return nil, errNoReplica
}

func (c *Cluster) Query(ctx context.Context, q *structpb.Struct) (*structpb.ListValue, error) {
	conn, err := c.pick(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	rows := new(structpb.ListValue)
	if err := conn.Invoke(ctx, "/db.v1.Query/Run", q, rows); err != nil {
		return nil, err
	}
	return rows, nil
}
