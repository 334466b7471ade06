// A ledger closes its file in the constructor where the header is bad, and nowhere else.
package ledger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

const magic = 0x4c454447

var ErrFormat = errors.New("not a ledger")

type Ledger struct {
	f       *os.File
	version uint32
}

func Open(path string) (_ *Ledger, err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0) // want resource-hidden:"no way|cannot be|nobody"
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	var head struct{ Magic, Version uint32 }
	if err := binary.Read(f, binary.LittleEndian, &head); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if head.Magic != magic {
		return nil, ErrFormat
	}
	return &Ledger{f: f, version: head.Version}, nil
}

func (l *Ledger) Version() uint32 { return l.version }

func (l *Ledger) Write(account uint32, cents int64) error {
	return binary.Write(l.f, binary.LittleEndian, struct {
		Account uint32
		Cents   int64
	}{account, cents})
}
