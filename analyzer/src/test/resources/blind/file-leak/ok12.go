// Open files rest in a buffered channel that is a pool, a full pool closes the file instead.
package readpool

import (
	"errors"
	"os"
)

type Pool struct {
	path string
	idle chan *os.File
}

func New(path string, size int) *Pool {
	return &Pool{path: path, idle: make(chan *os.File, size)}
}

func (p *Pool) get() (*os.File, error) {
	select {
	case f := <-p.idle:
		return f, nil
	default:
		return os.Open(p.path)
	}
}

func (p *Pool) put(f *os.File) error {
	select {
	case p.idle <- f:
		return nil
	default:
		return f.Close()
	}
}

func (p *Pool) ReadAt(b []byte, off int64) (int, error) {
	f, err := p.get()
	if err != nil {
		return 0, err
	}
	n, err := f.ReadAt(b, off)
	return n, errors.Join(err, p.put(f))
}

// Close must come after the last read.
func (p *Pool) Close() (err error) {
	close(p.idle)
	for f := range p.idle {
		err = errors.Join(err, f.Close())
	}
	return err
}
