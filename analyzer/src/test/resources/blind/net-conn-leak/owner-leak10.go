// A channel pool of cache connections drops a returned connection without closing it when the pool is full.

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

func (c *Client) Delete(key string) error {
	var conn net.Conn
	select {
	case conn = <-c.idle:
	default:
		fresh, err := net.DialTimeout("tcp", c.addr, time.Second) // want net-conn-leak:"."
		if err != nil {
			return err
		}
		conn = fresh
	}
	if _, err := fmt.Fprintf(conn, "delete %s\r\n", key); err != nil {
		conn.Close()
		return err
	}
	answer, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		conn.Close()
		return err
	}
	select {
	case c.idle <- conn:
	default:
	}
	if !strings.HasPrefix(answer, "DELETED") {
		return fmt.Errorf("memcache: %s", strings.TrimSpace(answer))
	}
	return nil
}

// Drain closes the idle connections.
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
