// A library's exported constructor adds its interceptor to options of callers that nobody knows.
package instrumented

import (
	"context"
	"log"
	"net"

	"google.golang.org/grpc"
)

func logged(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	resp, err := next(ctx, req)
	if err != nil {
		log.Printf("%s: %v", info.FullMethod, err)
	}
	return resp, err
}

func Serve(lis net.Listener, register func(*grpc.Server), opts ...grpc.ServerOption) error {
	all := make([]grpc.ServerOption, 0, len(opts)+1)
	all = append(all, grpc.ChainUnaryInterceptor(logged))
	all = append(all, opts...)
	server := grpc.NewServer(all...)
	register(server)
	return server.Serve(lis)
}
