// The certificate of the peer is checked by hand, and where it is too old the connection is lost open.
package certs

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"time"
)

var ErrNoPeer = errors.New("peer sent no certificate")

type Expiry struct {
	Host string
	Left time.Duration
}

func Watch(ctx context.Context, hosts []string, min time.Duration, report chan<- Expiry) error {
	for _, host := range hosts {
		conn, err := tls.Dial("tcp", host+":443", &tls.Config{ServerName: host}) // want net-conn-leak:"not closed"
		if err != nil {
			return fmt.Errorf("%s: %w", host, err)
		}
		chain := conn.ConnectionState().PeerCertificates
		if len(chain) == 0 {
			return ErrNoPeer
		}
		left := time.Until(chain[0].NotAfter)
		if left > min {
			conn.Close()
			continue
		}
		select {
		case report <- Expiry{Host: host, Left: left}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
