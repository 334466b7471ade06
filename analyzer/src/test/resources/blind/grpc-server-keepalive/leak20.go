// A generic builder collects the options of its parts in a loop, each of which is an interceptor.
package builder

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
)

type Registrar[T any] func(grpc.ServiceRegistrar, T)

func require(header string) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		md, _ := metadata.FromIncomingContext(ctx)
		if len(md.Get(header)) == 0 {
			return nil, context.Canceled
		}
		return next(ctx, req)
	}
}

func Serve[T any](lis net.Listener, register Registrar[T], impl T, headers ...string) error {
	opts := []grpc.ServerOption{grpc.MaxConcurrentStreams(64)}
	for _, h := range headers {
		opts = append(opts, grpc.ChainUnaryInterceptor(require(h)))
	}
	server := grpc.NewServer(opts...) // want grpc-server-keepalive:"."
	register(server, impl)
	return server.Serve(lis)
}
