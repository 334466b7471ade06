package data

import (
	"context"
	"fmt"
	"time"

	pb "example.com/orderservice/api/inventory/v1"
)

const (
	dialAttempts = 3
	dialPause    = 100 * time.Millisecond
)

// NewClientOnce returns a client for a single use.
//
// Leak: the generated client has no Close, so once it is returned nobody can reach the connection behind it.
func NewClientOnce(target string) (pb.InventoryServiceClient, error) {
	conn, err := NewConn(target)
	for attempt := 1; err != nil && attempt < dialAttempts; attempt++ {
		time.Sleep(dialPause)
		conn, err = NewConn(target)
	}
	if err != nil {
		return nil, fmt.Errorf("dial %s: %w", target, err)
	}
	return pb.NewInventoryServiceClient(conn), nil
}

// OncePrices looks up each price with a client of its own.
type OncePrices struct {
	target string
}

// NewOncePrices returns a lookup that makes a client when it is asked.
func NewOncePrices(target string) *OncePrices {
	return &OncePrices{target: target}
}

// Price tells the list price of sku in cents.
func (p *OncePrices) Price(ctx context.Context, sku string) (int64, error) {
	client, err := NewClientOnce(p.target)
	if err != nil {
		return 0, err
	}
	return getPrice(ctx, client, sku)
}

// PooledPrices looks up prices over a pool's connections.
type PooledPrices struct {
	pool *ConnPool
}

// NewPooledPrices returns a lookup that borrows pool's connections.
func NewPooledPrices(pool *ConnPool) *PooledPrices {
	return &PooledPrices{pool: pool}
}

// Price tells the list price of sku in cents. Correct: the client is new, its connection is borrowed.
func (p *PooledPrices) Price(ctx context.Context, sku string) (int64, error) {
	return getPrice(ctx, pb.NewInventoryServiceClient(p.pool.Next()), sku)
}

func getPrice(ctx context.Context, client pb.InventoryServiceClient, sku string) (int64, error) {
	reply, err := client.GetPrice(ctx, &pb.GetPriceRequest{Sku: sku})
	if err != nil {
		return 0, err
	}
	return reply.GetCents(), nil
}
