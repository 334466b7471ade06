// A transport dials through a function that returns the connection, which the transport then owns.
package countingclient

import (
	"context"
	"io"
	"net"
	"net/http"
	"sync/atomic"
)

type counted struct {
	net.Conn
	total *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.total.Add(int64(n))
	return n, err
}

func NewClient(total *atomic.Int64) *http.Client {
	dialer := new(net.Dialer)
	return &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			conn, err := dialer.DialContext(ctx, network, addr)
			if err != nil {
				return nil, err
			}
			if tcp, ok := conn.(*net.TCPConn); ok {
				if err := tcp.SetNoDelay(false); err != nil {
					conn.Close()
					return nil, err
				}
			}
			return counted{Conn: conn, total: total}, nil
		},
	}}
}

// Loopback is a connection in memory for callers that want no network.
func Loopback(answer string) net.Conn {
	near, far := net.Pipe()
	go func() {
		_, _ = io.WriteString(far, answer)
		far.Close()
	}()
	return near
}
