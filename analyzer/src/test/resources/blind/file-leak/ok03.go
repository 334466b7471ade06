// A helper opens and checks, closes on a wrong header, and its caller defers the Close.
package tiles

import (
	"encoding/binary"
	"fmt"
	"io"
	"os"
)

const signature = 0x54494c45

func openTile(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	var sig uint32
	if err := binary.Read(f, binary.BigEndian, &sig); err != nil {
		f.Close()
		return nil, fmt.Errorf("tile %s: %w", path, err)
	}
	if sig != signature {
		f.Close()
		return nil, fmt.Errorf("tile %s: bad signature %x", path, sig)
	}
	return f, nil
}

func Read(path string, off, size int64) ([]byte, error) {
	f, err := openTile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.NewSectionReader(f, off, size))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) != size {
		return nil, io.ErrUnexpectedEOF
	}
	return data, nil
}
