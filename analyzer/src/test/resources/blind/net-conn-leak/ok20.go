// A proxy closes both of its connections when either direction ends or the context does.
package tcpproxy

import (
	"context"
	"io"
	"net"
	"sync"
)

type Proxy struct {
	Target string
	Dialer net.Dialer
}

func (p *Proxy) relay(ctx context.Context, client net.Conn) error {
	defer client.Close()
	server, err := p.Dialer.DialContext(ctx, "tcp", p.Target)
	if err != nil {
		return err
	}
	var once sync.Once
	shut := func() {
		once.Do(func() {
			client.Close()
			server.Close()
		})
	}
	defer shut()
	stop := context.AfterFunc(ctx, shut)
	defer stop()
	done := make(chan error, 2)
	go func() {
		_, err := io.Copy(server, client)
		done <- err
	}()
	go func() {
		_, err := io.Copy(client, server)
		done <- err
	}()
	return <-done
}

func (p *Proxy) Serve(ctx context.Context, ln net.Listener) error {
	stop := context.AfterFunc(ctx, func() { ln.Close() })
	defer stop()
	for {
		client, err := ln.Accept()
		if err != nil {
			return err
		}
		go p.relay(ctx, client)
	}
}
