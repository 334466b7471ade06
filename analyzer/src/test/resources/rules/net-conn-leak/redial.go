// Buoys redial: a use of the connection that is there shows that the next one takes its place, unless the state of the buoy,
// a release or a nil test on the way says otherwise.

package buoys

import (
	"fmt"
	"io"
	"net"
	"sync"
	"time"
)

type drifting struct {
	addr string
	conn net.Conn
}

func (d *drifting) moor() error {
	conn, err := net.DialTimeout("tcp", d.addr, time.Second) // want net-conn-leak:"takes its place in"
	if err != nil {
		return err
	}
	d.conn = conn
	return nil
}

func (d *drifting) hail() error {
	if _, err := io.WriteString(d.conn, "ahoy\n"); err == nil {
		return nil
	}
	return d.moor()
}

func (d *drifting) Sink() error { return d.conn.Close() }

type found struct {
	addr  string
	conn  net.Conn
	depth int
}

func (f *found) probe(depth int) error {
	if f.conn != nil && depth <= f.depth {
		_, err := fmt.Fprintln(f.conn, depth)
		return err
	}
	conn, err := net.Dial("tcp", f.addr) // want net-conn-leak:"takes its place in"
	if err != nil {
		return err
	}
	f.conn, f.depth = conn, depth
	return nil
}

func (f *found) Sink() {
	if f.conn != nil {
		f.conn.Close()
	}
}

type flagged struct {
	addr   string
	conn   net.Conn
	moored bool
}

func (f *flagged) Sink() { f.conn.Close() }

func (f *flagged) watch() {
	for {
		if !f.moored {
			conn, err := net.Dial("tcp", f.addr)
			if err != nil {
				return
			}
			f.conn, f.moored = conn, true
		}
		f.conn.Write([]byte("tick\n"))
	}
}

type told struct {
	addr string
	conn net.Conn
}

func (t *told) Sink() { t.conn.Close() }

func (t *told) dry() bool { return t.conn == nil }

func (t *told) watch() error {
	for {
		if t.dry() {
			conn, err := net.Dial("tcp", t.addr)
			if err != nil {
				return err
			}
			t.conn = conn
		}
		t.conn.Write([]byte("tick\n"))
	}
}

type merged struct {
	addr string
	conn net.Conn
}

func (m *merged) Sink() { m.conn.Close() }

func (m *merged) hail() error {
	alive := false
	if m.conn != nil {
		_, err := m.conn.Write([]byte("ahoy\n"))
		if err != nil {
			m.conn.Close()
			m.conn = nil
		} else {
			alive = true
		}
	}
	if alive {
		return nil
	}
	conn, err := net.Dial("tcp", m.addr)
	m.conn = conn
	return err
}

type taken struct {
	addr string
	conn net.Conn
	old  []net.Conn
}

func (t *taken) Sink() { t.conn.Close() }

func (t *taken) hail() error {
	if _, err := t.conn.Write([]byte("ahoy\n")); err == nil {
		return nil
	}
	t.old = append(t.old, t.conn)
	conn, err := net.Dial("tcp", t.addr)
	if err != nil {
		return err
	}
	t.conn = conn
	return nil
}

type fleet struct {
	boats []*boat
}

type boat struct {
	addr string
	conn net.Conn
}

func (b *boat) moor() (err error) {
	b.conn, err = net.Dial("tcp", b.addr)
	return err
}

// start uses each boat's connection after it was made, and makes that of the next boat then.
func (f *fleet) start() error {
	for _, b := range f.boats {
		if err := b.moor(); err != nil {
			return err
		}
		b.conn.SetDeadline(time.Now().Add(time.Minute))
	}
	return nil
}

func (f *fleet) Sink() {
	for _, b := range f.boats {
		b.conn.Close()
	}
}

type harbour struct {
	mu    sync.Mutex
	boats map[string]net.Conn
}

func (h *harbour) enter(name string) error {
	conn, err := net.Dial("tcp", name) // want net-conn-leak:"harbour.boats forgets it"
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.boats[name] = conn
	return nil
}

func (h *harbour) clear() {
	for name := range h.boats {
		delete(h.boats, name)
	}
}

func (h *harbour) Sink() {
	for _, conn := range h.boats {
		conn.Close()
	}
}

type marina struct {
	boats map[string]net.Conn
}

func (m *marina) enter(name string) error {
	conn, err := net.Dial("tcp", name)
	if err != nil {
		return err
	}
	m.boats[name] = conn
	return nil
}

func (m *marina) forget(name string) { delete(m.boats, name) }

func (m *marina) leave(name string) {
	conn := m.boats[name]
	conn.Close()
	m.forget(name)
}

func (m *marina) Sink() {
	for name := range m.boats {
		m.leave(name)
	}
}

type lent struct {
	boats map[string]net.Conn
}

func (l *lent) enter(name string) error {
	conn, err := net.Dial("tcp", name)
	if err != nil {
		return err
	}
	l.boats[name] = conn
	return nil
}

func (l *lent) at(name string) net.Conn { return l.boats[name] }

func (l *lent) forget(name string) { delete(l.boats, name) }

func (l *lent) Sink() {
	for _, conn := range l.boats {
		conn.Close()
	}
}
