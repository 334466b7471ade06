// The goroutine of an accepted client returns on an unknown command without a Close.
package echoserver

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

type Server struct {
	store map[string]string
}

func (s *Server) handle(conn net.Conn) {
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		cmd, arg, _ := strings.Cut(lines.Text(), " ")
		switch cmd {
		case "GET":
			fmt.Fprintf(conn, "%q\n", s.store[arg])
		case "QUIT":
			conn.Close()
			return
		default:
			log.Printf("%s: unknown command %q", conn.RemoteAddr(), cmd)
			return
		}
	}
	conn.Close()
}

func (s *Server) Serve(ln net.Listener) error {
	defer ln.Close()
	for {
		conn, err := ln.Accept() // miss net-conn-leak: a goroutine that gets it counts as its owner
		if err != nil {
			return err
		}
		go s.handle(conn)
	}
}
