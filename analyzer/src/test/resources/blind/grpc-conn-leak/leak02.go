// A helper dials and returns only the generated client, so its per-request caller has nothing to close.
package orders

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
)

type InventoryClient interface {
	Reserve(ctx context.Context, in *structpb.Struct, opts ...grpc.CallOption) (*structpb.Struct, error)
}

type inventoryClient struct {
	cc grpc.ClientConnInterface
}

func NewInventoryClient(cc grpc.ClientConnInterface) InventoryClient {
	return &inventoryClient{cc}
}

func (c *inventoryClient) Reserve(ctx context.Context, in *structpb.Struct, opts ...grpc.CallOption) (*structpb.Struct, error) {
	out := new(structpb.Struct)
	if err := c.cc.Invoke(ctx, "/inventory.v1.Inventory/Reserve", in, out, opts...); err != nil {
		return nil, err
	}
	return out, nil
}

func inventory(addr string) (InventoryClient, error) {
	cc, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want resource-hidden:"no way"
	if err != nil {
		return nil, fmt.Errorf("inventory: %w", err)
	}
	return NewInventoryClient(cc), nil
}

// CheckoutHandler reserves the posted SKU.
func CheckoutHandler(addr string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		inv, err := inventory(addr)
		if err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		in, _ := structpb.NewStruct(map[string]any{"sku": r.FormValue("sku")})
		if _, err := inv.Reserve(r.Context(), in); err != nil {
			http.Error(w, err.Error(), http.StatusConflict)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}
