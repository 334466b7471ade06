// Package semaphore keeps lines to signal boxes.
package semaphore

import (
	"bufio"
	"context"
	"net"
	"net/http"
	"os"
	"sync"
	"time"
)

// line is made with an open connection, and gets another one.
type line struct {
	addr string
	conn net.Conn
}

func newLine(addr string) (*line, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &line{addr: addr, conn: c}, nil
}

func (l *line) reconnect() error {
	c, err := net.Dial("tcp", l.addr) // want net-conn-leak:"takes its place in "
	if err != nil {
		return err
	}
	l.conn = c
	return nil
}

func (l *line) moveTo(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	l.conn.Close()
	l.conn = c
	return nil
}

func (l *line) swap(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	old := l.conn
	l.conn = c
	return old.Close()
}

func (l *line) ensure() error {
	if l.conn != nil {
		return nil
	}
	c, err := net.Dial("tcp", l.addr)
	if err != nil {
		return err
	}
	l.conn = c
	return nil
}

func (l *line) drop() { l.conn.Close() }

func (l *line) redial() (err error) {
	l.drop()
	l.conn, err = net.Dial("tcp", l.addr)
	return err
}

func (l *line) Close() error { return l.conn.Close() }

// box opens its line again and again.
type box struct {
	addr string
	mu   sync.Mutex
	conn net.Conn
	log  *os.File
	ctx  context.Context
	stop context.CancelFunc
}

func (b *box) keep() {
	for {
		c, err := net.Dial("tcp", b.addr) // want net-conn-leak:"takes its place in "
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		b.mu.Lock()
		b.conn = c
		b.mu.Unlock()
		b.read()
	}
}

func (b *box) read() {
	s := bufio.NewScanner(b.conn)
	for s.Scan() {
		b.note(s.Text())
	}
}

func (b *box) note(text string) { b.log.WriteString(text) }

// once tries until it has a connection.
func (b *box) once() {
	for {
		var err error
		b.conn, err = net.Dial("tcp", b.addr)
		if err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}

// rotate runs each hour.
func (b *box) rotate() error {
	f, err := os.Create(time.Now().String()) // want file-leak:"takes its place in "
	if err != nil {
		return err
	}
	b.log = f
	return nil
}

func (b *box) hourly() {
	for range time.Tick(time.Hour) {
		b.rotate()
	}
}

// restart ends what went on before.
func (b *box) restart(ctx context.Context) {
	for range time.Tick(time.Minute) {
		b.halt()
		b.begin(ctx)
	}
}

func (b *box) halt() {
	if b.stop != nil {
		b.stop()
	}
}

func (b *box) begin(ctx context.Context) {
	b.ctx, b.stop = context.WithCancel(ctx)
}

func (b *box) Close() {
	b.conn.Close()
	b.log.Close()
	b.stop()
}

// gate lets a handler begin a watch for each request.
type gate struct {
	base  context.Context
	watch context.Context
	end   context.CancelFunc
	other context.CancelFunc
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	g.watch, g.end = context.WithCancel(g.base) // want cancel-leak:"takes its place in "
	if g.other != nil {
		g.other()
	}
	_, g.other = context.WithCancel(g.base)
}

func (g *gate) Close() {
	g.end()
	g.other()
}

// open is called once for each box.
func (b *box) open(ctx context.Context) error {
	b.ctx, b.stop = context.WithCancel(ctx)
	f, err := os.Create("log")
	if err != nil {
		b.stop()
		return err
	}
	b.log = f
	return nil
}
