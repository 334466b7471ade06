// The spool offers the file to a worker and drops it open when the queue is full.
package spool

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

var ErrBusy = errors.New("spool is busy")

type Spool struct {
	dir   string
	queue chan *os.File
}

func New(dir string, depth int) *Spool {
	return &Spool{dir: dir, queue: make(chan *os.File, depth)}
}

func (s *Spool) Submit(name string) error {
	f, err := os.Open(filepath.Join(s.dir, filepath.Base(name))) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	select {
	case s.queue <- f:
		return nil
	default:
		return ErrBusy
	}
}

// Drain prints what is queued until the queue is closed.
func (s *Spool) Drain(printer io.Writer) error {
	var failed error
	for f := range s.queue {
		_, err := io.Copy(printer, f)
		failed = errors.Join(failed, err, f.Close())
	}
	return failed
}

func (s *Spool) Stop() { close(s.queue) }
