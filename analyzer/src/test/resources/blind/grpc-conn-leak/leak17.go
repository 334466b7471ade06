// The dial's := shadows the variable that the deferred closure would close.
package tenant

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
)

type Router struct {
	shared    grpc.ClientConnInterface
	dedicated map[string]string
}

func NewRouter(shared grpc.ClientConnInterface, dedicated map[string]string) *Router {
	return &Router{shared: shared, dedicated: dedicated}
}

// Forward sends the request to the tenant's own cluster if it has one.
func (r *Router) Forward(ctx context.Context, tenant, method string, in *structpb.Struct) (*structpb.Struct, error) {
	var conn *grpc.ClientConn
	defer func() {
		if conn != nil {
			conn.Close()
		}
	}()

	cc := r.shared
	if addr, ok := r.dedicated[tenant]; ok {
		conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
		if err != nil {
			return nil, err
		}
		cc = conn
	}

	out := new(structpb.Struct)
	if err := cc.Invoke(ctx, method, in, out); err != nil {
		return nil, err
	}
	return out, nil
}
