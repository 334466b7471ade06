// An engine makes a write-ahead log, which could be closed, and hides it without a Close of its own.
package engine

import (
	"encoding/binary"
	"os"
)

type wal struct{ f *os.File }

func newWAL(path string) (*wal, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	return &wal{f: f}, nil
}

func (w *wal) append(key, value uint64) error {
	return binary.Write(w.f, binary.BigEndian, [2]uint64{key, value})
}

func (w *wal) Close() error { return w.f.Close() }

type Engine struct {
	log  *wal
	data map[uint64]uint64
}

func Start(path string) (*Engine, error) {
	log, err := newWAL(path) // want resource-hidden:"."
	if err != nil {
		return nil, err
	}
	return &Engine{log: log, data: map[uint64]uint64{}}, nil
}

func (e *Engine) Put(key, value uint64) error {
	if err := e.log.append(key, value); err != nil {
		return err
	}
	e.data[key] = value
	return nil
}

func (e *Engine) Get(key uint64) (uint64, bool) {
	v, ok := e.data[key]
	return v, ok
}
