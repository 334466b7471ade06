// Idle connections rest in a slice under a lock, broken and surplus ones are closed, Close closes the rest.
package connpool

import (
	"errors"
	"net"
	"sync"
)

type Pool struct {
	Addr string
	Max  int

	mu   sync.Mutex
	idle []net.Conn
}

func (p *Pool) get() (net.Conn, error) {
	p.mu.Lock()
	if n := len(p.idle); n > 0 {
		conn := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return conn, nil
	}
	p.mu.Unlock()
	return net.Dial("tcp", p.Addr)
}

func (p *Pool) put(conn net.Conn) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.idle) >= p.Max {
		return conn.Close()
	}
	p.idle = append(p.idle, conn)
	return nil
}

func (p *Pool) Do(talk func(net.Conn) error) error {
	conn, err := p.get()
	if err != nil {
		return err
	}
	if err := talk(conn); err != nil {
		return errors.Join(err, conn.Close())
	}
	return p.put(conn)
}

// Close must come after the last Do.
func (p *Pool) Close() (err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, conn := range p.idle {
		err = errors.Join(err, conn.Close())
	}
	p.idle = nil
	return err
}
