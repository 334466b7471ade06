// Package cable has an owner with several things to release and a goroutine that works for it.
package cable

import (
	"bufio"
	"context"
	"errors"
	"net"
	"os"
)

type Cable struct {
	conn   net.Conn
	log    *os.File
	ctx    context.Context
	cancel context.CancelFunc
	lines  chan string
}

// Lay gives the owner to its caller, and starts what works for it.
func Lay(ctx context.Context, addr string) (*Cable, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	file, err := os.Create(addr + ".log")
	if err != nil {
		conn.Close()
		return nil, err
	}
	c := &Cable{conn: conn, log: file, lines: make(chan string, 8)}
	c.ctx, c.cancel = context.WithCancel(ctx)
	go c.receive()
	return c, nil
}

func (c *Cable) receive() {
	s := bufio.NewScanner(c.conn)
	for s.Scan() {
		select {
		case c.lines <- s.Text():
		case <-c.ctx.Done():
			return
		}
	}
}

func (c *Cable) Line() string {
	select {
	case line := <-c.lines:
		return line
	case <-c.ctx.Done():
		return ""
	}
}

func (c *Cable) Close() error {
	c.cancel()
	c.log.Close()
	return c.conn.Close()
}

func first(ctx context.Context, addr string) (string, error) {
	c, err := Lay(ctx, addr) // want net-conn-leak:"not closed"
	if err != nil {
		return "", err
	}
	line := c.Line()
	if line == "" {
		return "", errors.New("nothing said")
	}
	return line, c.Close()
}

func second(ctx context.Context, addr string) (string, error) {
	c, err := Lay(ctx, addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	return c.Line(), nil
}

// Ferry closes itself when its goroutine ends.
type ferry struct{ conn net.Conn }

func sail(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	f := &ferry{conn: conn}
	go f.cross()
	return nil
}

func (f *ferry) cross() {
	defer f.Close()
	s := bufio.NewScanner(f.conn)
	for s.Scan() {
		println(s.Text())
	}
}

func (f *ferry) Close() error { return f.conn.Close() }
