// A channel pool of cache connections closes a returned connection on the default path of a full pool.

package memcache

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"time"
)

type Client struct {
	addr string
	idle chan net.Conn
}

func NewClient(addr string, size int) *Client {
	return &Client{addr: addr, idle: make(chan net.Conn, size)}
}

func (c *Client) get() (net.Conn, error) {
	select {
	case conn := <-c.idle:
		return conn, nil
	default:
		return net.DialTimeout("tcp", c.addr, time.Second)
	}
}

func (c *Client) put(conn net.Conn, broken bool) {
	if broken {
		conn.Close()
		return
	}
	select {
	case c.idle <- conn:
	default:
		conn.Close()
	}
}

func (c *Client) Delete(key string) (err error) {
	conn, err := c.get()
	if err != nil {
		return err
	}
	defer func() { c.put(conn, err != nil) }()
	if _, err = fmt.Fprintf(conn, "delete %s\r\n", key); err != nil {
		return err
	}
	answer, err := bufio.NewReader(conn).ReadString('\n')
	if err == nil && !strings.HasPrefix(answer, "DELETED") {
		return fmt.Errorf("memcache: %s", strings.TrimSpace(answer))
	}
	return err
}

func (c *Client) Drain() {
	for {
		select {
		case conn := <-c.idle:
			conn.Close()
		default:
			return
		}
	}
}
