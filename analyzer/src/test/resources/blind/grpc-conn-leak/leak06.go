// A helper returns the open connection and the caller uses it without closing it.
package notify

import (
	"context"
	"crypto/tls"
	"fmt"

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

// Send pushes one notification.
func Send(ctx context.Context, cfg Config, text string) error {
	conn, err := open(cfg) // want grpc-conn-leak:"closed"
	if err != nil {
		return err
	}
	return conn.Invoke(ctx, "/notify.v1.Notifier/Push", wrapperspb.String(text), new(emptypb.Empty))
}
