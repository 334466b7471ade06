// The writer owns its connection, Close flushes and then closes it even where the flush failed.
package statsd

import (
	"bufio"
	"errors"
	"fmt"
	"net"
)

type Writer struct {
	conn net.Conn
	buf  *bufio.Writer
}

func Dial(addr string) (*Writer, error) {
	conn, err := net.Dial("udp", addr)
	if err != nil {
		return nil, err
	}
	return &Writer{conn: conn, buf: bufio.NewWriterSize(conn, 1400)}, nil
}

func (w *Writer) Count(name string, n int) error {
	_, err := fmt.Fprintf(w.buf, "%s:%d|c\n", name, n)
	return err
}

func (w *Writer) Close() error {
	return errors.Join(w.buf.Flush(), w.conn.Close())
}

// Report sends all counters at once.
func Report(addr string, counters map[string]int) (err error) {
	w, err := Dial(addr)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := w.Close(); err == nil {
			err = cerr
		}
	}()
	for name, n := range counters {
		if n == 0 {
			continue
		}
		if err = w.Count(name, n); err != nil {
			return err
		}
	}
	return nil
}
