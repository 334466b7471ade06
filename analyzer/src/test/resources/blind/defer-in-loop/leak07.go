// A backup copies files one by one and defers the close of both ends of each copy.
package backup

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

type Job struct {
	Target string
	Files  []string
}

func (j *Job) Run() (copied int64, err error) {
	for i := 0; i < len(j.Files); i++ {
		src, err := os.Open(j.Files[i])
		if err != nil {
			return copied, fmt.Errorf("source: %w", err)
		}
		defer src.Close() // want defer-in-loop:"loop"

		name := filepath.Join(j.Target, filepath.Base(j.Files[i]))
		dst, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
		if err != nil {
			return copied, fmt.Errorf("target: %w", err)
		}
		defer dst.Close() // want defer-in-loop:"loop"

		n, err := io.Copy(dst, src)
		if err != nil {
			return copied, err
		}
		copied += n
	}
	return copied, nil
}
