package data

import (
	"context"

	"google.golang.org/grpc"

	pb "example.com/orderservice/api/inventory/v1"
)

// Supplier asks for quotes over a connection it borrows.
type Supplier struct {
	client pb.InventoryServiceClient
}

// NewSupplier returns a supplier behind conn, which stays the caller's.
func NewSupplier(conn *grpc.ClientConn) *Supplier {
	return &Supplier{client: pb.NewInventoryServiceClient(conn)}
}

// Quote asks for today's price of sku in cents.
func (s *Supplier) Quote(ctx context.Context, sku string) (int64, error) {
	reply, err := s.client.Quote(ctx, &pb.QuoteRequest{Sku: sku})
	if err != nil {
		return 0, err
	}
	return reply.GetCents(), nil
}
