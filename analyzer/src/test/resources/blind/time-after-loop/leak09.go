// A timer is kept in a variable, but only its channel is used; nothing stops or resets it.
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
		t := time.NewTimer(every) // want time-after-loop:"timer"
		select {
		case f, ok := <-w.frames:
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
