// The deferred Stop comes after a check that can return.
package backup

import (
	"errors"
	"fmt"
	"io"
	"time"
)

type Progress func(done, total int64)

var errEmpty = errors.New("backup: empty source")

func Copy(dst io.Writer, src io.Reader, total int64, report Progress) (n int64, err error) {
	ticker := time.NewTicker(time.Second) // want ticker-leak:"."
	if total <= 0 {
		return 0, errEmpty
	}
	defer ticker.Stop()
	buf := make([]byte, 1<<16)
	for {
		select {
		case <-ticker.C:
			report(n, total)
		default:
		}
		k, rerr := src.Read(buf)
		if _, err := dst.Write(buf[:k]); err != nil {
			return n, fmt.Errorf("write: %w", err)
		}
		n += int64(k)
		if rerr == io.EOF {
			return n, nil
		}
		if rerr != nil {
			return n, rerr
		}
	}
}
