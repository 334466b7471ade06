// Package drawer puts things aside for later.
package drawer

import (
	"bytes"
	"net"
	"os"
	"sync"
)

var (
	files   sync.Pool
	buffers sync.Pool
	spare   = make(chan net.Conn, 4)
)

// keep gives a file to a pool, which drops it without closing it.
func keep(path string) error {
	f, err := os.Open(path) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	files.Put(f)
	return nil
}

func scratch() {
	b := new(bytes.Buffer)
	b.WriteString("x")
	buffers.Put(b)
}

// spend leaves the connection open where no room is left.
func spend(addr string) error {
	c, err := net.Dial("tcp", addr) // want net-conn-leak:"not closed"
	if err != nil {
		return err
	}
	select {
	case spare <- c:
	default:
	}
	return nil
}

func save(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	select {
	case spare <- c:
	default:
		c.Close()
	}
	return nil
}
