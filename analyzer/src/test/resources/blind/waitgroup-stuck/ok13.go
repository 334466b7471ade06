// The handler counts back by hand where the greeting fails, and defers Done behind it.
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

func (s *Server) handle(c net.Conn) {
	defer c.Close()
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		s.conns.Done()
		return
	}
	defer s.conns.Done()
	fmt.Fprintf(c, "hello %s\n", strings.TrimSpace(line))
}

func (s *Server) Serve(l net.Listener) error {
	defer s.conns.Wait()
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		s.conns.Add(1)
		go s.handle(c)
	}
}
