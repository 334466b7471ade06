package tenants

import (
	"fmt"
	"net"
	"sync"
)

// Feed keeps a connection for each tenant and never lets go of one.
type Feed struct {
	mu    sync.Mutex
	conns map[string]net.Conn
}

func (f *Feed) Tell(tenant, text string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	conn, ok := f.conns[tenant]
	if !ok {
		var err error
		conn, err = net.Dial("tcp", tenant+":7070") // want resource-hidden:"no way"
		if err != nil {
			return err
		}
		f.conns[tenant] = conn
	}
	_, err := fmt.Fprintln(conn, text)
	return err
}

// Pool closes all of them.
type Pool struct {
	mu    sync.Mutex
	conns map[string]net.Conn
}

func (p *Pool) Tell(tenant, text string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	conn, ok := p.conns[tenant]
	if !ok {
		var err error
		conn, err = net.Dial("tcp", tenant+":7070")
		if err != nil {
			return err
		}
		p.conns[tenant] = conn
	}
	_, err := fmt.Fprintln(conn, text)
	return err
}

func (p *Pool) Close() {
	for _, conn := range p.conns {
		conn.Close()
	}
}

// Directory gives them to whoever asks, who may close them.
type Directory struct {
	mu    sync.Mutex
	conns map[string]net.Conn
}

func (d *Directory) Of(tenant string) (net.Conn, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if conn, ok := d.conns[tenant]; ok {
		return conn, nil
	}
	conn, err := net.Dial("tcp", tenant+":7070")
	if err != nil {
		return nil, err
	}
	d.conns[tenant] = conn
	return conn, nil
}

// Shed lets a helper close what it has.
type Shed struct {
	conns map[string]net.Conn
}

func (s *Shed) Tell(tenant string) error {
	conn, err := net.Dial("tcp", tenant+":7070")
	if err != nil {
		return err
	}
	s.conns[tenant] = conn
	return nil
}

func (s *Shed) Stop() { closeAll(s.conns) }

func closeAll(conns map[string]net.Conn) {
	for _, conn := range conns {
		conn.Close()
	}
}
