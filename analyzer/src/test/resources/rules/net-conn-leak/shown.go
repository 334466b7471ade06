// Package shown puts connections where others see them.
package shown

import "net"

type Buoy struct {
	Line    net.Conn
	atStop  []func()
	anchors int
}

func hail(line net.Conn) error {
	_, err := line.Write([]byte("ahoy"))
	return err
}

// The release is registered only after all went well.
func (b *Buoy) Moor(addr string) error {
	line, err := net.Dial("tcp", addr) // want net-conn-leak:"not closed"
	if err != nil {
		return err
	}
	b.Line = line
	if err := hail(line); err != nil {
		return err
	}
	b.atStop = append(b.atStop, func() { line.Close() })
	return nil
}

// Whoever has the buoy closes its line.
func (b *Buoy) Drift(addr string) error {
	line, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	b.Line = line
	return hail(line)
}

func (b *Buoy) Stop() {
	for _, stop := range b.atStop {
		stop()
	}
}
