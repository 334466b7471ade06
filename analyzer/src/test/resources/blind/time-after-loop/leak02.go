// A select with default abandons a timer on each turn of a busy loop and never sees one fire.
package encoder

import (
	"io"
	"time"
)

type Frame []byte

type Source interface {
	Next() (Frame, error)
}

func Encode(src Source, dst io.Writer, flush func() error) error {
	for {
		select {
		case <-time.After(5 * time.Second): // want time-after-loop:"timer"
			if err := flush(); err != nil {
				return err
			}
		default:
			f, err := src.Next()
			if err == io.EOF {
				return flush()
			}
			if err != nil {
				return err
			}
			if _, err := dst.Write(f); err != nil {
				return err
			}
		}
	}
}
