// The error paths of an atomic write remove the temporary file but leave it open.
package atomicfile

import (
	"os"
	"path/filepath"
)

func Write(path string, data []byte, perm os.FileMode) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".tmp-*") // want file-leak:"not closed"
	if err != nil {
		return err
	}
	fail := func(err error) error {
		os.Remove(tmp.Name())
		return err
	}
	if _, err := tmp.Write(data); err != nil {
		return fail(err)
	}
	if err := tmp.Chmod(perm); err != nil {
		return fail(err)
	}
	if err := tmp.Sync(); err != nil {
		return fail(err)
	}
	if err := tmp.Close(); err != nil {
		return fail(err)
	}
	return os.Rename(tmp.Name(), path)
}
