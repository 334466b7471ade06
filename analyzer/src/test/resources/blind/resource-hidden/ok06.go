// A handle of a device is closed by a finalizer that its constructor sets.
package device

import (
	"os"
	"runtime"
)

type Device struct {
	node *os.File
}

func Open(path string) (*Device, error) {
	node, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	d := &Device{node: node}
	runtime.SetFinalizer(d, func(d *Device) { d.node.Close() })
	return d, nil
}

func (d *Device) Read(register int64) (byte, error) {
	var b [1]byte
	_, err := d.node.ReadAt(b[:], register)
	runtime.KeepAlive(d)
	return b[0], err
}

func (d *Device) Write(register int64, value byte) error {
	_, err := d.node.WriteAt([]byte{value}, register)
	runtime.KeepAlive(d)
	return err
}
