// The failed handshake closes the TLS connection, and with it the raw one that it owns.
package securedial

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

type Dialer struct {
	Config  *tls.Config
	Timeout time.Duration
}

func (d *Dialer) Dial(ctx context.Context, addr string) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, d.Timeout)
	defer cancel()
	var nd net.Dialer
	raw, err := nd.DialContext(ctx, "tcp", addr)
	if err != nil {
		return nil, err
	}
	if d.Config == nil {
		return raw, nil
	}
	secure := tls.Client(raw, d.Config)
	if err := secure.HandshakeContext(ctx); err != nil {
		secure.Close()
		return nil, err
	}
	if p := secure.ConnectionState().NegotiatedProtocol; p != "" && p != "kv/1" {
		secure.Close()
		return nil, &net.OpError{Op: "alpn", Net: "tcp", Err: net.UnknownNetworkError(p)}
	}
	return secure, nil
}
