// The source of a copy stays open where its destination cannot be created.
package snapshot

import (
	"errors"
	"io"
	"os"
)

func Copy(dst, src string, perm os.FileMode) (err error) {
	in, err := os.Open(src) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	out, err := os.OpenFile(dst, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return err
	}
	defer func() {
		err = errors.Join(err, out.Close(), in.Close())
	}()
	if _, err = io.Copy(out, in); err != nil {
		return err
	}
	return out.Sync()
}
