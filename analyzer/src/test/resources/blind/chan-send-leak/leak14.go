// A labelled break leaves the receive loop on cancellation while the scanner goroutine goes on sending.
package portscan

import (
	"context"
	"net"
	"strconv"
	"time"
)

type Report struct {
	Host string
	Open []int
}

func dialable(host string, port int) bool {
	c, err := net.DialTimeout("tcp", net.JoinHostPort(host, strconv.Itoa(port)), 200*time.Millisecond)
	if err != nil {
		return false
	}
	_ = c.Close()
	return true
}

// Scan lists the open ports found before ctx is done.
func Scan(ctx context.Context, host string, lo, hi int) Report {
	rep := Report{Host: host}
	open := make(chan int)
	go func() {
		for port := lo; port <= hi; port++ {
			if dialable(host, port) {
				open <- port // want chan-send-leak:"forever"
			}
		}
		close(open)
	}()

collect:
	for {
		select {
		case port, more := <-open:
			if !more {
				break collect
			}
			rep.Open = append(rep.Open, port)
		case <-ctx.Done():
			break collect
		}
	}
	return rep
}
