// A generic helper opens the file around a callback, with a Close that also runs when the callback panics.
package within

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
)

func with[T any](path string, use func(*os.File) (T, error)) (v T, err error) {
	f, err := os.Open(path)
	if err != nil {
		return v, err
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", path, r)
		}
		if cerr := f.Close(); cerr != nil {
			err = errors.Join(err, cerr)
		}
	}()
	return use(f)
}

type Index struct {
	Version int
	Offsets map[string]int64
}

func LoadIndex(path string) (*Index, error) {
	return with(path, func(f *os.File) (*Index, error) {
		ix := new(Index)
		if err := gob.NewDecoder(f).Decode(ix); err != nil {
			return nil, err
		}
		if ix.Version != 3 {
			panic(fmt.Sprintf("version %d", ix.Version))
		}
		return ix, nil
	})
}

func Tail(path string, n int64) ([]byte, error) {
	return with(path, func(f *os.File) ([]byte, error) {
		if _, err := f.Seek(-n, io.SeekEnd); err != nil {
			return nil, err
		}
		return io.ReadAll(f)
	})
}
