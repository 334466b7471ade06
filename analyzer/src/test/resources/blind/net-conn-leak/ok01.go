// Each error path behind the dial closes the connection before the session is returned.
package imap

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"
)

type Session struct {
	conn net.Conn
	r    *bufio.Reader
	tag  int
}

func Dial(addr string) (_ *Session, err error) {
	conn, err := net.DialTimeout("tcp", addr, 5*time.Second)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, conn.Close())
		}
	}()
	s := &Session{conn: conn, r: bufio.NewReader(conn)}
	greeting, err := s.r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(greeting, "* OK") {
		return nil, fmt.Errorf("greeting %q", greeting)
	}
	return s, nil
}

func (s *Session) Command(text string) (string, error) {
	s.tag++
	if _, err := fmt.Fprintf(s.conn, "a%d %s\r\n", s.tag, text); err != nil {
		return "", err
	}
	return s.r.ReadString('\n')
}

func (s *Session) Close() error { return s.conn.Close() }
