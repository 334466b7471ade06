// A tunnel through a proxy is given up without closing the connection to the proxy.
package tunnel

import (
	"bufio"
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/url"
)

type Proxy struct {
	Addr   string
	Dialer net.Dialer
}

func (p *Proxy) DialTLS(ctx context.Context, host string) (net.Conn, error) {
	raw, err := p.Dialer.DialContext(ctx, "tcp", p.Addr) // miss net-conn-leak: calls of a library that get it count as owners
	if err != nil {
		return nil, err
	}
	req := &http.Request{Method: http.MethodConnect, URL: &url.URL{Opaque: host}, Host: host}
	if err := req.Write(raw); err != nil {
		raw.Close()
		return nil, err
	}
	resp, err := http.ReadResponse(bufio.NewReader(raw), req)
	if err != nil {
		raw.Close()
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("proxy: %s", resp.Status)
	}
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		raw.Close()
		return nil, err
	}
	conn := tls.Client(raw, &tls.Config{ServerName: name})
	if err := conn.HandshakeContext(ctx); err != nil {
		raw.Close()
		return nil, err
	}
	return conn, nil
}
