// A generic with-connection helper runs the callback and forgets to close what it dialled.
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

func with[T any](addr string, fn func(cc grpc.ClientConnInterface) (T, error)) (T, error) {
	var zero T
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
	if err != nil {
		return zero, fmt.Errorf("rpcutil: %w", err)
	}
	v, err := fn(conn)
	if err != nil {
		return zero, fmt.Errorf("rpcutil: %s: %w", addr, err)
	}
	return v, nil
}

func Version(ctx context.Context, addr string) (string, error) {
	return with(addr, func(cc grpc.ClientConnInterface) (string, error) {
		v := new(wrapperspb.StringValue)
		err := cc.Invoke(ctx, "/meta.v1.Meta/Version", new(emptypb.Empty), v)
		return v.GetValue(), err
	})
}

func Serving(ctx context.Context, addr string) (bool, error) {
	return with(addr, func(cc grpc.ClientConnInterface) (bool, error) {
		r, err := healthpb.NewHealthClient(cc).Check(ctx, &healthpb.HealthCheckRequest{})
		return r.GetStatus() == healthpb.HealthCheckResponse_SERVING, err
	})
}
