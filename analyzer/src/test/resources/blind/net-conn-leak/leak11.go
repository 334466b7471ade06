// Idle connections are put into a sync.Pool, which forgets them without a Close.
package graphite

import (
	"fmt"
	"net"
	"sync"
	"time"
)

type Sender struct {
	addr string
	idle sync.Pool
}

func NewSender(addr string) *Sender { return &Sender{addr: addr} }

func (s *Sender) Send(metric string, value float64) error {
	conn, ok := s.idle.Get().(net.Conn)
	if !ok {
		var err error
		conn, err = net.Dial("tcp", s.addr) // want net-conn-leak:"."
		if err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintf(conn, "%s %g %d\n", metric, value, time.Now().Unix()); err != nil {
		conn.Close()
		return err
	}
	s.idle.Put(conn)
	return nil
}
