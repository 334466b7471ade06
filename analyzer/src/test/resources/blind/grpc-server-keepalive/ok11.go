// A provider of another module, known by its interface only, contributes options to the server.
package providers

import (
	"net"

	"google.golang.org/grpc"
)

type Provider interface {
	ServerOptions() []grpc.ServerOption
}

type Host struct {
	providers []Provider
}

func (h *Host) Use(p Provider) { h.providers = append(h.providers, p) }

func (h *Host) Serve(lis net.Listener, register func(*grpc.Server)) error {
	opts := []grpc.ServerOption{grpc.MaxRecvMsgSize(1 << 20)}
	for _, p := range h.providers {
		opts = append(opts, p.ServerOptions()...)
	}
	server := grpc.NewServer(opts...)
	register(server)
	return server.Serve(lis)
}
