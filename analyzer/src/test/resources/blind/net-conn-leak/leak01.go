// The greeting of a line protocol is bad, and the connection that it came over stays open.
package ftpclient

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"time"
)

type Session struct {
	conn net.Conn
	r    *bufio.Reader
}

func Connect(addr, user string) (*Session, error) {
	conn, err := net.DialTimeout("tcp", addr, 10*time.Second) // want net-conn-leak:"not closed"
	if err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	s := &Session{conn: conn, r: bufio.NewReader(conn)}
	greeting, err := s.r.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("greeting: %w", err)
	}
	if !strings.HasPrefix(greeting, "220 ") {
		return nil, fmt.Errorf("greeting: %q", greeting)
	}
	if _, err := fmt.Fprintf(conn, "USER %s\r\n", user); err != nil {
		conn.Close()
		return nil, err
	}
	return s, nil
}

func (s *Session) Close() error { return s.conn.Close() }
