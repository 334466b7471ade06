package data

import (
	"context"

	"google.golang.org/grpc"

	pb "example.com/orderservice/api/inventory/v1"
)

// DialingStock looks up stock over a connection of its own for each lookup.
type DialingStock struct {
	target string
}

// NewDialingStock returns a lookup that dials target when it is asked.
func NewDialingStock(target string) *DialingStock {
	return &DialingStock{target: target}
}

// Stock tells how many pieces of sku are on the shelf.
func (s *DialingStock) Stock(ctx context.Context, sku string) (int64, error) {
	conn, err := dialInventory(s.target)
	if err != nil {
		return 0, err
	}
	// Leak: nothing closes conn. It keeps its socket and five goroutines for good, here and three more in the peer.
	return getStock(ctx, conn, sku)
}

// dialInventory hands a fresh connection to its caller.
func dialInventory(target string) (*grpc.ClientConn, error) {
	return grpc.NewClient(target, dialOptions()...)
}

// getStock borrows conn for one call.
func getStock(ctx context.Context, conn *grpc.ClientConn, sku string) (int64, error) {
	reply, err := pb.NewInventoryServiceClient(conn).GetStock(ctx, &pb.GetStockRequest{Sku: sku})
	if err != nil {
		return 0, err
	}
	return reply.GetPieces(), nil
}
