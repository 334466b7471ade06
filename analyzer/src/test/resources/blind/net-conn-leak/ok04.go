// Clients above the limit are told so and closed before the loop continues.
package limited

import (
	"errors"
	"io"
	"net"
)

type Server struct {
	slots  chan struct{}
	handle func(net.Conn) error
}

func New(max int, handle func(net.Conn) error) *Server {
	return &Server{slots: make(chan struct{}, max), handle: handle}
}

func refuse(conn net.Conn) {
	_, _ = io.WriteString(conn, "-ERR too many clients\r\n")
	_ = conn.Close()
}

func (s *Server) Run(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		} else if err != nil {
			return err
		}
		select {
		case s.slots <- struct{}{}:
		default:
			refuse(conn)
			continue
		}
		go func() {
			defer func() { <-s.slots }()
			if err := s.handle(conn); err != nil {
				_, _ = io.WriteString(conn, "-ERR internal\r\n")
			}
			conn.Close()
		}()
	}
}
