// Nobody uses what a constructor makes when its error is not nil.
package work

import (
	"bufio"
	"io"
)

type lineReader struct {
	lines chan string
	src   *bufio.Scanner
}

// NewLines starts to read.
func NewLines(src io.Reader) (*lineReader, error) {
	r := &lineReader{src: bufio.NewScanner(src)}
	return r, r.start()
}

func (r *lineReader) start() error {
	if !r.src.Scan() {
		return io.ErrUnexpectedEOF
	}
	r.lines = make(chan string)
	go func() {
		defer close(r.lines)
		for r.src.Scan() {
		}
	}()
	return nil
}

// Line is the next line.
func (r *lineReader) Line() (string, bool) {
	line, ok := <-r.lines
	return line, ok
}

// Close drops the rest.
func (r *lineReader) Close() {
	for range r.lines {
	}
}

type lazy struct{ lines chan string }

// NewLazy has nothing to read where there is no first line, and says that all is well.
func NewLazy(src io.Reader) (*lazy, error) {
	l, lines := &lazy{}, bufio.NewScanner(src)
	if lines.Scan() {
		l.lines = make(chan string)
		go func() {
			defer close(l.lines)
			for lines.Scan() {
			}
		}()
	}
	return l, lines.Err()
}

// Line is the next line.
func (l *lazy) Line() string {
	return <-l.lines // want chan-nil:"the channel is nil"
}
