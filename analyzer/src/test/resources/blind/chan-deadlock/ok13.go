// The writer closes the data first and then waits for the flush.
package spool

import "io"

type spool struct {
	data    chan []byte
	flushed chan struct{}
	written int
}

func (s *spool) feed(chunks [][]byte) {
	for _, c := range chunks {
		s.data <- c
	}
	close(s.data)
	<-s.flushed
}

func (s *spool) drain(w io.Writer) {
	defer close(s.flushed)
	for c := range s.data {
		n, err := w.Write(c)
		if err == nil {
			s.written += n
		}
	}
}

func Spool(w io.Writer, chunks [][]byte) int {
	s := &spool{data: make(chan []byte), flushed: make(chan struct{})}
	go s.drain(w)
	s.feed(chunks)
	return s.written
}
