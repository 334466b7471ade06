// The goroutine of each client defers the Close, the loop defers that of the listener.
package timeserver

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

type server struct{ zone *time.Location }

func (s *server) handle(conn net.Conn) {
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	for {
		conn.SetReadDeadline(time.Now().Add(time.Minute))
		if !lines.Scan() {
			return
		}
		if lines.Text() == "bye" {
			return
		}
		if _, err := fmt.Fprintln(conn, time.Now().In(s.zone).Format(lines.Text())); err != nil {
			log.Printf("%s: %v", conn.RemoteAddr(), err)
			return
		}
	}
}

func Serve(addr string, zone *time.Location) error {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	defer ln.Close()
	s := &server{zone}
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go s.handle(conn)
	}
}
