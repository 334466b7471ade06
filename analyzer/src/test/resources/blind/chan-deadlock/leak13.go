// The writer waits for the flush before it closes the data, and the reader flushes at their close.
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
	<-s.flushed // want chan-deadlock:"each other"
	close(s.data)
}

func (s *spool) drain(w io.Writer) {
	for c := range s.data {
		n, err := w.Write(c)
		if err == nil {
			s.written += n
		}
	}
	close(s.flushed)
}

func Spool(w io.Writer, chunks [][]byte) {
	s := &spool{data: make(chan []byte), flushed: make(chan struct{})}
	go s.drain(w)
	go s.feed(chunks)
}
