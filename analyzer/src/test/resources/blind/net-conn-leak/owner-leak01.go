// A telemetry shipper redials after a failed write and overwrites the field that still holds the connection that failed.

package shipper

import (
	"net"
	"sync"
	"time"
)

type Shipper struct {
	mu   sync.Mutex
	addr string
	conn net.Conn
}

func New(addr string) *Shipper { return &Shipper{addr: addr} }

func (s *Shipper) reconnect() error {
	conn, err := net.DialTimeout("tcp", s.addr, 5*time.Second) // want net-conn-leak:"."
	if err != nil {
		return err
	}
	s.conn = conn
	return nil
}

func (s *Shipper) Ship(frame []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		if err := s.reconnect(); err != nil {
			return err
		}
	}
	if _, err := s.conn.Write(frame); err == nil {
		return nil
	}
	if err := s.reconnect(); err != nil {
		return err
	}
	_, err := s.conn.Write(frame)
	return err
}

func (s *Shipper) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return nil
	}
	err := s.conn.Close()
	s.conn = nil
	return err
}
