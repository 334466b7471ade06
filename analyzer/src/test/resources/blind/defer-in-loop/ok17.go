// A lock file is taken by goto until it is free, and the deferred close comes after the last jump back.
package pidfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

func With(path string, work func() error) error {
	tries := 0
retry:
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) && tries < 20 {
		tries++
		time.Sleep(50 * time.Millisecond)
		goto retry
	}
	if err != nil {
		return err
	}
	defer os.Remove(path)
	defer f.Close()
	if _, err := fmt.Fprintln(f, os.Getpid()); err != nil {
		return err
	}
	return work()
}
