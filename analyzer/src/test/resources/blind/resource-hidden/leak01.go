// A statsd client dials its agent in the constructor and has methods to count and to time, but none to hang up.
package statsd

import (
	"fmt"
	"net"
	"time"
)

type Client struct {
	conn   net.Conn
	prefix string
}

func NewClient(addr, prefix string) (*Client, error) {
	conn, err := net.DialTimeout("udp", addr, time.Second) // want resource-hidden:"no way|cannot be"
	if err != nil {
		return nil, fmt.Errorf("statsd: %w", err)
	}
	return &Client{conn: conn, prefix: prefix}, nil
}

func (c *Client) Count(name string, n int) {
	c.send(fmt.Sprintf("%s.%s:%d|c", c.prefix, name, n))
}

func (c *Client) Time(name string, d time.Duration) {
	c.send(fmt.Sprintf("%s.%s:%d|ms", c.prefix, name, d.Milliseconds()))
}

func (c *Client) send(line string) {
	_, _ = c.conn.Write([]byte(line))
}
