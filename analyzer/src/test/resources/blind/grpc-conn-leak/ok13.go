// A generic with-connection helper defers Close around the callback it runs.
package rpcutil

import (
	"context"
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

func with[C, T any](addr string, stub func(grpc.ClientConnInterface) C, fn func(C) (T, error)) (v T, err error) {
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return v, fmt.Errorf("rpcutil: %w", err)
	}
	defer func() {
		if cerr := conn.Close(); err == nil {
			err = cerr
		}
	}()
	return fn(stub(conn))
}

func identity(cc grpc.ClientConnInterface) grpc.ClientConnInterface { return cc }

func Version(ctx context.Context, addr string) (string, error) {
	return with(addr, identity, func(cc grpc.ClientConnInterface) (string, error) {
		v := new(wrapperspb.StringValue)
		err := cc.Invoke(ctx, "/meta.v1.Meta/Version", new(emptypb.Empty), v)
		return v.GetValue(), err
	})
}

func Serving(ctx context.Context, addr string) (bool, error) {
	return with(addr, healthpb.NewHealthClient, func(h healthpb.HealthClient) (bool, error) {
		r, err := h.Check(ctx, &healthpb.HealthCheckRequest{})
		return r.GetStatus() == healthpb.HealthCheckResponse_SERVING, err
	})
}
