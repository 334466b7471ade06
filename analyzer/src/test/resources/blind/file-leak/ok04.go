// The gzip reader and the file below it are both of the struct that is returned, whose Close closes both.
package gzfile

import (
	"compress/gzip"
	"errors"
	"os"
)

type Reader struct {
	*gzip.Reader
	file *os.File
}

func Open(path string) (*Reader, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	zr, err := gzip.NewReader(f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &Reader{Reader: zr, file: f}, nil
}

func (r *Reader) Close() error {
	zerr := r.Reader.Close()
	ferr := r.file.Close()
	return errors.Join(zerr, ferr)
}

func Comment(path string) (string, error) {
	r, err := Open(path)
	if err != nil {
		return "", err
	}
	if r.Header.Comment == "" {
		r.Close()
		return "", errors.New("archive has no comment")
	}
	return r.Header.Comment, r.Close()
}
