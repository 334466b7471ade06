// A ledger server takes its options from a helper, which itself takes some of them from another.
package ledger

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func recoverer(ctx context.Context, req any, _ *grpc.UnaryServerInfo, next grpc.UnaryHandler) (resp any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = status.Errorf(codes.Internal, "%v", p)
		}
	}()
	return next(ctx, req)
}

func limits() []grpc.ServerOption {
	return []grpc.ServerOption{grpc.MaxConcurrentStreams(100), grpc.MaxHeaderListSize(16 << 10)}
}

func options() []grpc.ServerOption {
	return append(limits(), grpc.UnaryInterceptor(recoverer))
}

func Serve(lis net.Listener, register func(*grpc.Server)) error {
	s := grpc.NewServer(options()...) // want grpc-server-keepalive:"."
	register(s)
	return s.Serve(lis)
}
