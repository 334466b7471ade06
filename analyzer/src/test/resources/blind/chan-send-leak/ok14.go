// Progress is sent in a select with default, so updates are dropped once the receiver has left; the total has a buffer.
package portscan

import (
	"context"
	"log"
	"net"
	"strconv"
	"time"
)

func dialable(ctx context.Context, host string, port int) bool {
	d := net.Dialer{Timeout: 200 * time.Millisecond}
	c, err := d.DialContext(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(port)))
	if err != nil {
		return false
	}
	_ = c.Close()
	return true
}

// Count tells how many ports are open.
func Count(ctx context.Context, host string, lo, hi int) (int, error) {
	progress := make(chan int)
	total := make(chan int, 1)
	go func() {
		open := 0
		for port := lo; port <= hi; port++ {
			if dialable(ctx, host, port) {
				open++
			}
			select {
			case progress <- port:
			default:
			}
		}
		total <- open
	}()

	for {
		select {
		case port := <-progress:
			if port%1000 == 0 {
				log.Printf("%s: at port %d", host, port)
			}
		case n := <-total:
			return n, nil
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}
}
