// The login of a new client fails, and the half built client goes away with its connection open.
package broker

import (
	"encoding/json"
	"errors"
	"net"
)

type frame struct {
	Op    string `json:"op"`
	Token string `json:"token,omitempty"`
	Error string `json:"error,omitempty"`
}

type Client struct {
	conn net.Conn
	enc  *json.Encoder
	dec  *json.Decoder
}

func newClient(conn net.Conn) *Client {
	return &Client{conn: conn, enc: json.NewEncoder(conn), dec: json.NewDecoder(conn)}
}

func (c *Client) login(token string) error {
	if err := c.enc.Encode(frame{Op: "login", Token: token}); err != nil {
		return err
	}
	var answer frame
	if err := c.dec.Decode(&answer); err != nil {
		return err
	}
	if answer.Error != "" {
		return errors.New(answer.Error)
	}
	return nil
}

func (c *Client) Close() error { return c.conn.Close() }

func Dial(socket, token string) (*Client, error) {
	conn, err := net.Dial("unix", socket) // want net-conn-leak:"not closed"
	if err != nil {
		return nil, err
	}
	c := newClient(conn)
	if err := c.login(token); err != nil {
		return nil, err
	}
	return c, nil
}
