// A whois client is made for each request, dials in its constructor and has no method that closes the connection.

package whois

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"
)

type Client struct {
	conn   net.Conn
	reader *bufio.Reader
}

func NewClient(registry string) (*Client, error) {
	conn, err := net.DialTimeout("tcp", net.JoinHostPort(registry, "43"), 3*time.Second) // want resource-hidden:"."
	if err != nil {
		return nil, fmt.Errorf("whois: %w", err)
	}
	return &Client{conn: conn, reader: bufio.NewReader(conn)}, nil
}

func (c *Client) Registrar(domain string) (string, error) {
	if _, err := fmt.Fprintf(c.conn, "%s\r\n", domain); err != nil {
		return "", err
	}
	for {
		line, err := c.reader.ReadString('\n')
		if err != nil {
			return "", err
		}
		if name, ok := strings.CutPrefix(line, "Registrar:"); ok {
			return strings.TrimSpace(name), nil
		}
	}
}

func Register(mux *http.ServeMux) {
	mux.HandleFunc("/registrar", func(w http.ResponseWriter, r *http.Request) {
		client, err := NewClient("whois.verisign-grs.com")
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		name, err := client.Registrar(r.FormValue("domain"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		fmt.Fprintln(w, name)
	})
}
