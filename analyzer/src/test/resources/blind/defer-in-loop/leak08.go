// A monitor dials every host of a fleet and leaves the close to a deferred helper that swallows the error.
package fleetprobe

import (
	"io"
	"log"
	"net"
	"time"
)

type Result struct {
	Host    string
	Latency time.Duration
}

func quietly(what string, c io.Closer) {
	if err := c.Close(); err != nil {
		log.Printf("%s: %v", what, err)
	}
}

func hangUp(c net.Conn) {
	quietly(c.RemoteAddr().String(), c)
}

func Probe(hosts []string, port string) (up []Result) {
	for _, h := range hosts {
		begin := time.Now()
		conn, err := net.DialTimeout("tcp", net.JoinHostPort(h, port), 2*time.Second)
		if err != nil {
			log.Printf("%s is down: %v", h, err)
			continue
		}
		defer hangUp(conn) // want defer-in-loop:"loop"
		up = append(up, Result{Host: h, Latency: time.Since(begin)})
	}
	return up
}
