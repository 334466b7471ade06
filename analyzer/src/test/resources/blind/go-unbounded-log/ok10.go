// The type has a Handle method, but not that of a slog handler: it serves connections, one goroutine for each.
package echo

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
)

type Server struct {
	log *slog.Logger
}

func NewServer(h slog.Handler) *Server {
	return &Server{log: slog.New(h)}
}

// Handle takes over c and returns at once.
func (s *Server) Handle(ctx context.Context, c net.Conn) error {
	if err := ctx.Err(); err != nil {
		c.Close()
		return err
	}
	stop := context.AfterFunc(ctx, func() { c.Close() })
	go func() {
		defer stop()
		defer c.Close()
		n, err := io.Copy(c, c)
		s.log.Info("connection closed", "peer", c.RemoteAddr(), "bytes", n, "err", err)
	}()
	return nil
}

func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	for {
		c, err := l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := s.Handle(ctx, c); err != nil {
			return err
		}
	}
}
