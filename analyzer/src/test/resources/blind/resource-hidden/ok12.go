// A connector returns an interface that has the releasing method by its embedded io.Closer.
package connector

import (
	"bufio"
	"fmt"
	"io"
	"net"
)

type Query interface {
	io.Closer
	Ask(question string) (string, error)
}

type lineQuery struct {
	conn net.Conn
	in   *bufio.Reader
}

func Dial(addr string) (Query, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &lineQuery{conn: conn, in: bufio.NewReader(conn)}, nil
}

func (q *lineQuery) Ask(question string) (string, error) {
	if _, err := fmt.Fprintln(q.conn, question); err != nil {
		return "", err
	}
	return q.in.ReadString('\n')
}

func (q *lineQuery) Close() error { return q.conn.Close() }
