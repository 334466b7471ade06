// A mailer dials lazily in a method and keeps the connection in a field that nothing ever closes.
package mailer

import (
	"bufio"
	"fmt"
	"net"
	"net/textproto"
	"sync"
)

type Mailer struct {
	relay string
	mu    sync.Mutex
	conn  net.Conn
}

func New(relay string) *Mailer { return &Mailer{relay: relay} }

func (m *Mailer) ensure() error {
	if m.conn != nil {
		return nil
	}
	c, err := net.Dial("tcp", m.relay) // want resource-hidden:"."
	if err != nil {
		return err
	}
	m.conn = c
	return nil
}

func (m *Mailer) Verify(address string) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.ensure(); err != nil {
		return false, err
	}
	if _, err := fmt.Fprintf(m.conn, "VRFY %s\r\n", address); err != nil {
		return false, err
	}
	line, err := textproto.NewReader(bufio.NewReader(m.conn)).ReadLine()
	if err != nil {
		return false, err
	}
	return len(line) > 0 && line[0] == '2', nil
}
