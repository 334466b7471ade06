// Spools that own a file wait in a channel; what does not fit is discarded, and Close drains the channel.
package spool

import (
	"io"
	"os"
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

type Pool struct{ idle chan *Spool }

func NewPool(n int) *Pool { return &Pool{idle: make(chan *Spool, n)} }

func (p *Pool) put(s *Spool) {
	if _, err := s.tmp.Seek(0, io.SeekStart); err != nil {
		s.Discard()
		return
	}
	select {
	case p.idle <- s:
	default:
		s.Discard()
	}
}

func (p *Pool) Buffer(dst io.Writer, src io.Reader) (int64, error) {
	var s *Spool
	select {
	case s = <-p.idle:
	default:
		var err error
		if s, err = NewSpool(); err != nil {
			return 0, err
		}
	}
	defer p.put(s)
	return io.Copy(dst, io.TeeReader(src, s.tmp))
}

func (p *Pool) Close() {
	close(p.idle)
	for s := range p.idle {
		s.Discard()
	}
}
