// The handler of a connection defers Done only behind the greeting, which may fail.
package server

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"sync"
)

type Server struct {
	conns sync.WaitGroup
}

func (s *Server) greet(c net.Conn) (string, error) {
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(line), nil
}

func (s *Server) handle(c net.Conn) {
	defer c.Close()
	name, err := s.greet(c)
	if err != nil {
		return
	}
	defer s.conns.Done()
	fmt.Fprintf(c, "hello %s\n", name)
}

func (s *Server) Serve(l net.Listener) error {
	defer s.conns.Wait() // miss waitgroup-stuck: results of calls to interfaces from outside are explored, but not those of accept loops without end
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		s.conns.Add(1)
		go s.handle(c)
	}
}
