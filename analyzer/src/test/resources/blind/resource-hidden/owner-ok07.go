// A line client keeps its connection in an unexported field without a method to close it; the type that embeds it closes it.

package whois

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"
)

type line struct {
	conn   net.Conn
	reader *bufio.Reader
}

func newLine(addr string) (*line, error) {
	conn, err := net.DialTimeout("tcp", addr, 3*time.Second)
	if err != nil {
		return nil, err
	}
	return &line{conn: conn, reader: bufio.NewReader(conn)}, nil
}

func (l *line) ask(question string) (string, error) {
	if _, err := fmt.Fprintf(l.conn, "%s\r\n", question); err != nil {
		return "", err
	}
	answer, err := l.reader.ReadString('\n')
	return strings.TrimSpace(answer), err
}

type Client struct {
	*line
	registry string
}

func NewClient(registry string) (*Client, error) {
	l, err := newLine(net.JoinHostPort(registry, "43"))
	if err != nil {
		return nil, err
	}
	return &Client{line: l, registry: registry}, nil
}

func (c *Client) Close() error { return c.conn.Close() }

func Register(mux *http.ServeMux) {
	mux.HandleFunc("/registrar", func(w http.ResponseWriter, r *http.Request) {
		client, err := NewClient("whois.verisign-grs.com")
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer client.Close()
		answer, err := client.ask(r.FormValue("domain"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		fmt.Fprintln(w, answer)
	})
}
