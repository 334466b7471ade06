// The connection returned by a helper is closed through another helper that takes an io.Closer.
package notify

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Config struct {
	Host string
	Port int
	TLS  *tls.Config
}

func open(cfg Config) (*grpc.ClientConn, error) {
	target := fmt.Sprintf("dns:///%s:%d", cfg.Host, cfg.Port)
	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(credentials.NewTLS(cfg.TLS)))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", target, err)
	}
	return conn, nil
}

func closeQuietly(what string, c io.Closer) {
	if err := c.Close(); err != nil {
		log.Printf("close %s: %v", what, err)
	}
}

func Send(ctx context.Context, cfg Config, text string) error {
	conn, err := open(cfg)
	if err != nil {
		return err
	}
	defer closeQuietly(cfg.Host, conn)
	return conn.Invoke(ctx, "/notify.v1.Notifier/Push", wrapperspb.String(text), new(emptypb.Empty))
}
