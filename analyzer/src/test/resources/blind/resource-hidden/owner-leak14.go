// A storefront dials two backends in its constructor and its Close forgets the second.

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

func New(catalogAddr, ordersAddr string) (*Storefront, error) {
	creds := grpc.WithTransportCredentials(insecure.NewCredentials())
	catalog, err := grpc.NewClient(catalogAddr, creds)
	if err != nil {
		return nil, fmt.Errorf("catalog: %w", err)
	}
	orders, err := grpc.NewClient(ordersAddr, creds) // miss resource-hidden: what goes into a map literal counts as handed on
	if err != nil {
		catalog.Close()
		return nil, fmt.Errorf("orders: %w", err)
	}
	return &Storefront{catalog: catalog, orders: orders}, nil
}

func (s *Storefront) Ready(ctx context.Context) error {
	for name, conn := range map[string]*grpc.ClientConn{"catalog": s.catalog, "orders": s.orders} {
		if _, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{}); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (s *Storefront) Close() error {
	return s.catalog.Close()
}
