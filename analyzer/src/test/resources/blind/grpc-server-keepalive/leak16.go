// A factory makes a server with recovery and hands it to its callers, who serve with it.
package factory

import (
	"context"
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/grpc/reflection"
)

type Service interface {
	Register(grpc.ServiceRegistrar)
}

func guard(srv any, ss grpc.ServerStream, _ *grpc.StreamServerInfo, h grpc.StreamHandler) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	if ss.Context().Err() != nil {
		return context.Cause(ss.Context())
	}
	return h(srv, ss)
}

// NewServer gives a server with all services, ready for Serve.
func NewServer(services ...Service) *grpc.Server {
	server := grpc.NewServer(grpc.ChainStreamInterceptor(guard)) // want grpc-server-keepalive:"."
	for _, s := range services {
		s.Register(server)
	}
	reflection.Register(server)
	return server
}
