// A storefront's Close closes the connection that it dialled and not the shared one, which its caller passed in and closes; a probe pays for a client per address.

package storefront

import (
	"context"
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Storefront struct {
	catalog *grpc.ClientConn
	orders  *grpc.ClientConn
}

// New keeps orders, which stays the caller's.
func New(catalogAddr string, orders *grpc.ClientConn) (*Storefront, error) {
	catalog, err := grpc.NewClient(catalogAddr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, fmt.Errorf("catalog: %w", err)
	}
	return &Storefront{catalog: catalog, orders: orders}, nil
}

func (s *Storefront) Ready(ctx context.Context) error {
	for _, conn := range []*grpc.ClientConn{s.catalog, s.orders} {
		if _, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{}); err != nil {
			return fmt.Errorf("%s: %w", conn.Target(), err)
		}
	}
	return nil
}

func (s *Storefront) Close() error {
	return s.catalog.Close()
}

func Probe(ctx context.Context, ordersAddr string, catalogs []string) error {
	orders, err := grpc.NewClient(ordersAddr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer orders.Close()
	probe := func(addr string) error {
		s, err := New(addr, orders) // want client-per-request:"."
		if err != nil {
			return err
		}
		defer s.Close()
		return s.Ready(ctx)
	}
	for _, addr := range catalogs {
		if err := probe(addr); err != nil {
			return err
		}
	}
	return nil
}
