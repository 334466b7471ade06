// Every branch of an errgroup fan-out closes its connection on success and returns early on failure.
package inventory

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Shards []string

// Count sums the stock of one item over all shards.
func (s Shards) Count(ctx context.Context, sku string) (int64, error) {
	var (
		mu    sync.Mutex
		total int64
	)
	g, ctx := errgroup.WithContext(ctx)
	for _, addr := range s {
		g.Go(func() error {
			conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
			if err != nil {
				return err
			}
			n := new(wrapperspb.Int64Value)
			if err := conn.Invoke(ctx, "/stock.v1.Stock/Count", wrapperspb.String(sku), n); err != nil {
				return err
			}
			mu.Lock()
			total += n.GetValue()
			mu.Unlock()
			return conn.Close()
		})
	}
	if err := g.Wait(); err != nil {
		return 0, err
	}
	return total, nil
}
