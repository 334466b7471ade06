// The failure closure of an atomic write closes the file and removes it.
package durable

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

func Save(path string, state any) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".state-*")
	if err != nil {
		return err
	}
	fail := func(err error) error {
		return errors.Join(err, tmp.Close(), os.Remove(tmp.Name()))
	}
	enc := json.NewEncoder(tmp)
	enc.SetIndent("", "\t")
	if err := enc.Encode(state); err != nil {
		return fail(err)
	}
	if err := tmp.Sync(); err != nil {
		return fail(err)
	}
	if err := tmp.Close(); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	return os.Rename(tmp.Name(), path)
}
