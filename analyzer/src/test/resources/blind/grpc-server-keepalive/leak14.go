// A weather server takes its options from a variable of the package and adds one for its metrics.
package weather

import (
	"context"
	"net"
	"sync/atomic"

	"google.golang.org/grpc"
	"google.golang.org/grpc/stats"
)

type conns struct{ open atomic.Int64 }

func (c *conns) TagRPC(ctx context.Context, _ *stats.RPCTagInfo) context.Context   { return ctx }
func (c *conns) TagConn(ctx context.Context, _ *stats.ConnTagInfo) context.Context { return ctx }
func (c *conns) HandleRPC(context.Context, stats.RPCStats)                         {}
func (c *conns) HandleConn(_ context.Context, s stats.ConnStats) {
	switch s.(type) {
	case *stats.ConnBegin:
		c.open.Add(1)
	case *stats.ConnEnd:
		c.open.Add(-1)
	}
}

var common = []grpc.ServerOption{
	grpc.MaxRecvMsgSize(1 << 20),
	grpc.InitialWindowSize(1 << 16),
}

func Serve(lis net.Listener, register func(*grpc.Server)) error {
	opts := make([]grpc.ServerOption, 0, len(common)+1)
	opts = append(opts, common...)
	opts = append(opts, grpc.StatsHandler(&conns{}))
	server := grpc.NewServer(opts...) // want grpc-server-keepalive:"."
	register(server)
	return server.Serve(lis)
}
