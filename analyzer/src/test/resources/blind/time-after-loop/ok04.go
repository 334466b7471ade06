// A timer per turn, which each case that goes on without it stops.
package keepalive

import (
	"sync/atomic"
	"time"
)

type Conn interface {
	WriteFrame([]byte) error
	Ping() error
}

type Writer struct {
	conn   Conn
	frames chan []byte
	sent   atomic.Int64
}

func (w *Writer) Loop(every time.Duration) error {
	for {
		t := time.NewTimer(every)
		select {
		case f, ok := <-w.frames:
			t.Stop()
			if !ok {
				return nil
			}
			if err := w.conn.WriteFrame(f); err != nil {
				return err
			}
			w.sent.Add(int64(len(f)))
		case <-t.C:
			if err := w.conn.Ping(); err != nil {
				return err
			}
		}
	}
}
