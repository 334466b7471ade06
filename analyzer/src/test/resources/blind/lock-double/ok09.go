// Reader and writer side of the connection have a lock each.
package wire

import (
	"io"
	"sync"
)

type Duplex struct {
	rmu, wmu sync.Mutex
	rw       io.ReadWriter
	buf      [512]byte
	acks     int
}

func (d *Duplex) send(b []byte) error {
	d.wmu.Lock()
	defer d.wmu.Unlock()
	_, err := d.rw.Write(b)
	return err
}

func (d *Duplex) Receive() ([]byte, error) {
	d.rmu.Lock()
	defer d.rmu.Unlock()
	n, err := d.rw.Read(d.buf[:])
	if err != nil {
		return nil, err
	}
	d.acks++
	if err := d.send([]byte("ack")); err != nil {
		return nil, err
	}
	return append([]byte(nil), d.buf[:n]...), nil
}
