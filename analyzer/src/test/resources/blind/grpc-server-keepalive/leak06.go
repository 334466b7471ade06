// A catalog server appends its options one by one, with TLS if a certificate is there.
package catalog

import (
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

type Config struct {
	CertFile, KeyFile string
	MaxMessage        int
}

func Serve(cfg Config, lis net.Listener, register func(*grpc.Server)) error {
	var opts []grpc.ServerOption
	if cfg.CertFile != "" {
		creds, err := credentials.NewServerTLSFromFile(cfg.CertFile, cfg.KeyFile)
		if err != nil {
			return err
		}
		opts = append(opts, grpc.Creds(creds))
	}
	if cfg.MaxMessage > 0 {
		opts = append(opts, grpc.MaxRecvMsgSize(cfg.MaxMessage), grpc.MaxSendMsgSize(cfg.MaxMessage))
	}
	server := grpc.NewServer(opts...) // want grpc-server-keepalive:"."
	register(server)
	return server.Serve(lis)
}
