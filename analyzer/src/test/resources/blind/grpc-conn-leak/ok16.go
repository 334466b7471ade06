// A constructor closes on its named error in a deferred closure; on success ownership passes to a value with Shutdown.
package geo

import (
	"context"
	"errors"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Geocoder struct {
	cc    *grpc.ClientConn
	cache map[string]*structpb.Struct
}

var ErrNotServing = errors.New("geo: not serving")

func Open(ctx context.Context, addr string) (g *Geocoder, err error) {
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = conn.Close()
		}
	}()

	resp, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{Service: "geo"})
	if err != nil {
		return nil, err
	}
	if resp.GetStatus() != healthpb.HealthCheckResponse_SERVING {
		return nil, ErrNotServing
	}
	return &Geocoder{cc: conn, cache: map[string]*structpb.Struct{}}, nil
}

func (g *Geocoder) Locate(ctx context.Context, address string) (*structpb.Struct, error) {
	if p, ok := g.cache[address]; ok {
		return p, nil
	}
	p := new(structpb.Struct)
	if err := g.cc.Invoke(ctx, "/geo.v1.Geocoder/Locate", wrapperspb.String(address), p); err != nil {
		return nil, err
	}
	g.cache[address] = p
	return p, nil
}

func (g *Geocoder) Shutdown() error {
	clear(g.cache)
	return g.cc.Close()
}
