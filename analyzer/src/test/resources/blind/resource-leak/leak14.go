// Spools that own a temporary file are put into a sync.Pool, which drops them without closing the file.
package spool

import (
	"io"
	"os"
	"sync"
)

type Spool struct {
	tmp *os.File
}

func NewSpool() (*Spool, error) {
	f, err := os.CreateTemp("", "spool-*")
	if err != nil {
		return nil, err
	}
	return &Spool{tmp: f}, nil
}

func (s *Spool) Discard() error { return s.tmp.Close() }

func (s *Spool) reset() error {
	if err := s.tmp.Truncate(0); err != nil {
		return err
	}
	_, err := s.tmp.Seek(0, io.SeekStart)
	return err
}

var spools sync.Pool

func Buffer(dst io.Writer, src io.Reader) (int64, error) {
	s, ok := spools.Get().(*Spool)
	if !ok {
		var err error
		if s, err = NewSpool(); err != nil { // want file-leak:"not closed"
			return 0, err
		}
	}
	defer spools.Put(s)
	if err := s.reset(); err != nil {
		return 0, err
	}
	return io.Copy(dst, io.TeeReader(src, s.tmp))
}
