// Package orchard keeps what it opens in more fields than one.
package orchard

import (
	"bufio"
	"compress/gzip"
	"io"
	"net"
	"os"
)

// basket reads from one field and closes another.
type basket struct {
	apples io.Reader
	lid    io.Closer
}

func (b *basket) Close() error { return b.lid.Close() }

func Fill(name string) (*basket, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return &basket{apples: f, lid: f}, nil
}

func FillLater(name string) (*basket, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	b := &basket{}
	b.apples = f
	b.lid = f
	return b, nil
}

// crate has two fields, and its Close looks at neither.
type crate struct {
	apples io.Reader
	pears  io.Reader
}

func (c *crate) Close() error { return nil }

func (c *crate) Eat(p []byte) (int, error) {
	if n, err := c.pears.Read(p); err == nil {
		return n, nil
	}
	return c.apples.Read(p)
}

func Pack(name string) (*crate, error) {
	f, err := os.Open(name) // want resource-hidden:"no way to release"
	if err != nil {
		return nil, err
	}
	return &crate{apples: f, pears: f}, nil
}

// picker lets go by a function that it holds.
type picker struct {
	branch net.Conn
	drop   func()
}

func (p *picker) Pick() error { _, err := p.branch.Write(nil); return err }

func (p *picker) Leave() { p.drop() }

func Climb(addr string) (*picker, error) {
	branch, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	p := &picker{branch: branch}
	p.drop = func() {
		println("leaves")
		branch.Close()
	}
	return p, nil
}

func ClimbAgain(addr string) (*picker, error) {
	branch, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &picker{branch: branch, drop: func() { branch.Close() }}, nil
}

// shaker has a function too, but it does something else.
type shaker struct {
	branch net.Conn
	rest   func()
}

func (s *shaker) Shake() error { _, err := s.branch.Write(nil); return err }

func (s *shaker) Leave() { s.rest() }

func Shake(addr string) (*shaker, error) {
	branch, err := net.Dial("tcp", addr) // want resource-hidden:"no way to release"
	if err != nil {
		return nil, err
	}
	return &shaker{branch: branch, rest: func() { println("leaves") }}, nil
}

// cart is made by a function that is given what it holds.
type cart struct {
	in  *bufio.Reader
	raw io.Writer
	end io.Closer
}

func newCart(c net.Conn) *cart { return &cart{in: bufio.NewReader(c), raw: c, end: c} }

func (c *cart) Close() error { return c.end.Close() }

func Push(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	c := newCart(conn)
	defer c.Close()
	_, err = c.raw.Write(nil)
	return err
}

// Press returns a struct without a name, whose Close is that of the file.
func Press(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

// PressSome returns a struct that nobody else can name.
func PressSome(name string) (io.ReadCloser, error) {
	type mill struct {
		io.Reader
		io.Closer
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return mill{io.LimitReader(f, 5), f}, nil
}

type noLid struct{}

func (noLid) Close() error { return nil }

// PressOpen closes something else.
func PressOpen(name string) (io.ReadCloser, error) {
	f, err := os.Open(name) // want resource-hidden:"no way to release"
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		noLid
	}{f, noLid{}}, nil
}

// juice has the method of the file that it embeds, and pulp has its own.
type juice struct{ *os.File }

type pulp struct{ io.Reader }

func (pulp) Close() error { return nil }

func Pour(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return juice{f}, nil
}

func Mash(name string) (io.ReadCloser, error) {
	f, err := os.Open(name) // want resource-hidden:"no way to release"
	if err != nil {
		return nil, err
	}
	return pulp{f}, nil
}
