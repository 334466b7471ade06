package data

import (
	"context"

	"google.golang.org/grpc"

	pb "example.com/orderservice/api/inventory/v1"
)

// Inventory owns the one connection that all its calls share.
type Inventory struct {
	conn   *grpc.ClientConn
	client pb.InventoryServiceClient
}

// NewInventory connects to target. Correct: the connection goes into an owner that can be closed.
func NewInventory(target string) (*Inventory, error) {
	conn, err := NewConn(target)
	if err != nil {
		return nil, err
	}
	return &Inventory{conn: conn, client: pb.NewInventoryServiceClient(conn)}, nil
}

// Close releases the connection.
func (i *Inventory) Close() error {
	return i.conn.Close()
}

// Stock tells how many pieces of sku are on the shelf.
func (i *Inventory) Stock(ctx context.Context, sku string) (int64, error) {
	return getStock(ctx, i.conn, sku)
}

// Reserve puts pieces of sku aside and returns the name of the reservation.
func (i *Inventory) Reserve(ctx context.Context, sku string, pieces int64) (string, error) {
	reply, err := i.client.Reserve(ctx, &pb.ReserveRequest{Sku: sku, Pieces: pieces})
	if err != nil {
		return "", err
	}
	return reply.GetReservation(), nil
}
