// A capture has its file in an exported field, which the package's users close by themselves.
package capture

import (
	"encoding/binary"
	"os"
	"time"
)

type Capture struct {
	// File is the target of the packets. Close it when the capture is over.
	File  *os.File
	count int
}

func Start(path string) (*Capture, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &Capture{File: f}, nil
}

func (c *Capture) Packet(data []byte) error {
	head := struct {
		At  int64
		Len uint32
	}{time.Now().UnixNano(), uint32(len(data))}
	if err := binary.Write(c.File, binary.BigEndian, head); err != nil {
		return err
	}
	c.count++
	_, err := c.File.Write(data)
	return err
}

func (c *Capture) Count() int { return c.count }
