// Concurrent first users race to dial through sync.Map.LoadOrStore, and the loser closes its connection.
package inventory

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Shards struct {
	addrs []string
	conns sync.Map // string -> *grpc.ClientConn
}

func (s *Shards) conn(addr string) (*grpc.ClientConn, error) {
	if v, ok := s.conns.Load(addr); ok {
		return v.(*grpc.ClientConn), nil
	}
	fresh, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	if v, raced := s.conns.LoadOrStore(addr, fresh); raced {
		_ = fresh.Close()
		return v.(*grpc.ClientConn), nil
	}
	return fresh, nil
}

func (s *Shards) Count(ctx context.Context, sku string) (int64, error) {
	counts := make([]int64, len(s.addrs))
	g, ctx := errgroup.WithContext(ctx)
	for i, addr := range s.addrs {
		g.Go(func() error {
			cc, err := s.conn(addr)
			if err != nil {
				return err
			}
			n := new(wrapperspb.Int64Value)
			err = cc.Invoke(ctx, "/stock.v1.Stock/Count", wrapperspb.String(sku), n)
			counts[i] = n.GetValue()
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return 0, err
	}
	var total int64
	for _, n := range counts {
		total += n
	}
	return total, nil
}
