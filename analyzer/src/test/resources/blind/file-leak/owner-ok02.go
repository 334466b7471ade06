// A log sink that is reopened on a signal swaps its file atomically and closes the one that was swapped out.

package logsink

import (
	"os"
	"sync/atomic"
)

type Sink struct {
	path string
	file atomic.Pointer[os.File]
}

func NewSink(path string) (*Sink, error) {
	s := &Sink{path: path}
	if err := s.Reopen(); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Sink) Reopen() error {
	f, err := os.OpenFile(s.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if old := s.file.Swap(f); old != nil {
		return old.Close()
	}
	return nil
}

func (s *Sink) Write(p []byte) (int, error) {
	f := s.file.Load()
	if f == nil {
		return 0, os.ErrClosed
	}
	return f.Write(p)
}

func (s *Sink) Close() error {
	if f := s.file.Swap(nil); f != nil {
		return f.Close()
	}
	return nil
}
