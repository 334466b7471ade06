// A bridge closes both of its ends through a helper that takes any number of closers.
package bridge

import (
	"errors"
	"io"
	"net"
)

type Bridge struct {
	left, right net.Conn
}

func closeAll(cs ...io.Closer) (err error) {
	for _, c := range cs {
		if c != nil {
			err = errors.Join(err, c.Close())
		}
	}
	return err
}

func Connect(left, right string) (*Bridge, error) {
	l, err := net.Dial("tcp", left)
	if err != nil {
		return nil, err
	}
	r, err := net.Dial("tcp", right)
	if err != nil {
		return nil, errors.Join(err, closeAll(l))
	}
	return &Bridge{left: l, right: r}, nil
}

func (b *Bridge) Push(n int64) error {
	_, err := io.CopyN(b.right, b.left, n)
	return err
}

func (b *Bridge) Teardown() error { return closeAll(b.left, b.right) }
