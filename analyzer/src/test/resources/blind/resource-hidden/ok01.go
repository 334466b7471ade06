// A gateway owns a connection and a file, and a method called Shutdown releases both.
package gateway

import (
	"errors"
	"fmt"
	"net"
	"os"
)

type Gateway struct {
	up  net.Conn
	log *os.File
}

func New(addr, logPath string) (*Gateway, error) {
	up, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	log, err := os.Create(logPath)
	if err != nil {
		up.Close()
		return nil, err
	}
	return &Gateway{up: up, log: log}, nil
}

func (g *Gateway) Forward(msg string) error {
	if _, err := fmt.Fprintln(g.up, msg); err != nil {
		return err
	}
	_, err := fmt.Fprintln(g.log, "forwarded", len(msg))
	return err
}

func (g *Gateway) Shutdown() error {
	return errors.Join(g.up.Close(), g.log.Close())
}
