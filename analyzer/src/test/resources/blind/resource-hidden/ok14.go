// A consumer's Run method is its way to the end: it defers the close of the connection that the constructor dialed.
package consumer

import (
	"bufio"
	"fmt"
	"net"
)

type Consumer struct {
	conn   net.Conn
	handle func(string) error
}

func New(addr, queue string, handle func(string) error) (*Consumer, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintf(conn, "CONSUME %s\n", queue); err != nil {
		_ = conn.Close()
		return nil, err
	}
	return &Consumer{conn: conn, handle: handle}, nil
}

// Run handles the messages until the first error and hangs up.
func (c *Consumer) Run() error {
	defer c.hangUp()
	sc := bufio.NewScanner(c.conn)
	for sc.Scan() {
		if err := c.handle(sc.Text()); err != nil {
			return err
		}
	}
	return sc.Err()
}

func (c *Consumer) hangUp() {
	fmt.Fprintln(c.conn, "BYE")
	c.conn.Close()
}
