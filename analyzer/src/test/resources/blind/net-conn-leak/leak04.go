// An accept loop turns clients away above its limit and forgets to close them.
package gate

import (
	"errors"
	"log/slog"
	"net"
	"sync/atomic"
)

type Gate struct {
	Max    int64
	Handle func(net.Conn)
	active atomic.Int64
}

func (g *Gate) serve(conn net.Conn) {
	defer g.active.Add(-1)
	defer conn.Close()
	g.Handle(conn)
}

func (g *Gate) Run(ln net.Listener) error {
	for {
		conn, err := ln.Accept() // want net-conn-leak:"not closed"
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			slog.Warn("accept", "err", err)
			continue
		}
		if g.active.Add(1) > g.Max {
			g.active.Add(-1)
			slog.Warn("too many clients", "peer", conn.RemoteAddr())
			continue
		}
		go g.serve(conn)
	}
}
