// Package errors gives connections to constructors that may fail.
package errors

import (
	"errors"
	"net"
)

type kiln struct{ line net.Conn }

func (k *kiln) Close() error { return k.line.Close() }

var errCold = errors.New("kiln is cold")

// It keeps the line only when all goes well.
func attach(line net.Conn) (*kiln, error) {
	if _, err := line.Write([]byte("warm?")); err != nil {
		return nil, err
	}
	return &kiln{line: line}, nil
}

// It sees to the line in any case.
func adopt(line net.Conn) (*kiln, error) {
	if _, err := line.Write([]byte("warm?")); err != nil {
		line.Close()
		return nil, err
	}
	return &kiln{line: line}, nil
}

// Only what its callers choose makes it fail.
func choose(line net.Conn, mode string) (*kiln, error) {
	if mode == "gas" {
		return nil, errCold
	}
	return &kiln{line: line}, nil
}

func Open(addr string) (*kiln, error) {
	line, err := net.Dial("tcp", addr) // want net-conn-leak:"not closed"
	if err != nil {
		return nil, err
	}
	return attach(line)
}

func Light(addr string) (*kiln, error) {
	line, err := net.Dial("tcp", addr) // want net-conn-leak:"not closed"
	if err != nil {
		return nil, err
	}
	k, err := attach(line)
	if err != nil {
		return nil, err
	}
	return k, nil
}

func Fire(addr string) (*kiln, error) {
	line, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	k, err := attach(line)
	if err != nil {
		line.Close()
		return nil, err
	}
	return k, nil
}

func Bake(addr string) (*kiln, error) {
	line, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return adopt(line)
}

func Glaze(addr string) (*kiln, error) {
	line, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return choose(line, "wood")
}

func closeEach(lines ...net.Conn) error {
	var failed error
	for _, line := range lines {
		failed = errors.Join(failed, line.Close())
	}
	return failed
}

func Cool(addr string) error {
	line, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	return closeEach(line)
}
