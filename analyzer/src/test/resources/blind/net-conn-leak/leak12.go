// A liveness check drops the connection that a helper opened, only the error is of interest.
package liveness

import (
	"context"
	"fmt"
	"net"
	"strconv"
	"time"
)

type Checker struct {
	dialer net.Dialer
	ports  []int
}

func New(timeout time.Duration, ports ...int) *Checker {
	return &Checker{dialer: net.Dialer{Timeout: timeout}, ports: ports}
}

func (c *Checker) dial(ctx context.Context, host string, port int) (net.Conn, error) {
	conn, err := c.dialer.DialContext(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(port)))
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %w", host, port, err)
	}
	return conn, nil
}

func (c *Checker) Alive(ctx context.Context, host string) error {
	for _, port := range c.ports {
		if _, err := c.dial(ctx, host, port); err != nil { // want net-conn-leak:"."
			return err
		}
	}
	return nil
}
