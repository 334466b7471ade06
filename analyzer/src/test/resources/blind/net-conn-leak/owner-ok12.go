// A broker client retries its handshake in the same field and empties the field through Close after each refusal.

package broker

import (
	"errors"
	"fmt"
	"io"
	"net"
	"time"
)

type Client struct {
	addr  string
	token string
	conn  net.Conn
}

func NewClient(addr, token string) *Client { return &Client{addr: addr, token: token} }

func (c *Client) login() error {
	if _, err := fmt.Fprintf(c.conn, "LOGIN %s\n", c.token); err != nil {
		return err
	}
	var status [1]byte
	if _, err := io.ReadFull(c.conn, status[:]); err != nil {
		return err
	}
	if status[0] != '+' {
		return errors.New("broker: busy")
	}
	return nil
}

func (c *Client) Connect(attempts int) error {
	if c.conn != nil {
		return errors.New("broker: already connected")
	}
	var err error
	for i := 0; i < attempts; i++ {
		c.conn, err = net.Dial("tcp", c.addr)
		if err == nil {
			if err = c.login(); err == nil {
				return nil
			}
			c.Close()
		}
		time.Sleep(time.Duration(i+1) * 200 * time.Millisecond)
	}
	return fmt.Errorf("broker: %d attempts: %w", attempts, err)
}

func (c *Client) Close() error {
	if c.conn == nil {
		return nil
	}
	err := c.conn.Close()
	c.conn = nil
	return err
}
