// A tile server builds its options in a method of its configuration, whose fields say nothing of keepalive.
package tiles

import (
	"crypto/tls"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

type Config struct {
	TLS     *tls.Config
	Streams uint32
	Buffer  int
}

func (c *Config) serverOptions() (opts []grpc.ServerOption) {
	if c.TLS != nil {
		opts = append(opts, grpc.Creds(credentials.NewTLS(c.TLS)))
	}
	switch {
	case c.Buffer > 0:
		opts = append(opts, grpc.ReadBufferSize(c.Buffer), grpc.WriteBufferSize(c.Buffer))
	case c.Streams > 0:
		opts = append(opts, grpc.MaxConcurrentStreams(c.Streams))
	}
	return opts
}

func (c *Config) Serve(lis net.Listener, register func(*grpc.Server)) error {
	opts := c.serverOptions()
	gs := grpc.NewServer(opts...) // want grpc-server-keepalive:"."
	register(gs)
	return gs.Serve(lis)
}
