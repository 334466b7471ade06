// The query ends with CloseWrite and the answer is read, but the socket is only half closed.
package whois

import (
	"fmt"
	"io"
	"net"
)

type Client struct{ Server *net.TCPAddr }

func (c *Client) Lookup(domain string) (string, error) {
	conn, err := net.DialTCP("tcp", nil, c.Server) // want net-conn-leak:"not closed"
	if err != nil {
		return "", err
	}
	if _, err := fmt.Fprintf(conn, "%s\r\n", domain); err != nil {
		conn.Close()
		return "", err
	}
	if err := conn.CloseWrite(); err != nil {
		conn.Close()
		return "", err
	}
	answer, err := io.ReadAll(io.LimitReader(conn, 64<<10))
	if err != nil {
		return "", fmt.Errorf("whois %s: %w", domain, err)
	}
	return string(answer), nil
}
