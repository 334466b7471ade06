// A ticker is made only if progress is wanted; otherwise the select has a nil channel.
package backup

import (
	"errors"
	"io"
	"time"
)

type Progress func(done int64)

type chunk struct {
	n   int
	err error
}

func Copy(dst io.Writer, src io.Reader, every time.Duration, report Progress) (n int64, err error) {
	var tick <-chan time.Time
	if every > 0 && report != nil {
		t := time.NewTicker(every)
		defer t.Stop()
		tick = t.C
	}
	buf := make([]byte, 1<<16)
	for {
		select {
		case <-tick:
			report(n)
		default:
		}
		c := chunk{}
		c.n, c.err = src.Read(buf)
		if _, err := dst.Write(buf[:c.n]); err != nil {
			return n, err
		}
		n += int64(c.n)
		if errors.Is(c.err, io.EOF) {
			return n, nil
		}
		if c.err != nil {
			return n, c.err
		}
	}
}
