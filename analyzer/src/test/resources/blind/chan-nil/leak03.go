// Each connection's goroutine ends in a select without cases instead of returning.
package echo

import (
	"io"
	"log"
	"net"
)

func serve(c net.Conn) {
	_, err := io.Copy(c, c)
	c.Close()
	if err != nil {
		log.Printf("echo: %v", err)
		return
	}
	select {} // want chan-nil:"."
}

func Serve(l net.Listener) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go serve(c)
	}
}
