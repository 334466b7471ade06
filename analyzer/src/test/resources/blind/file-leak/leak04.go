// The gzip reader is closed, but the file below it is not.
package dump

import (
	"archive/tar"
	"compress/gzip"
	"fmt"
	"io"
	"os"
)

func Names(path string) (names []string, err error) {
	f, err := os.Open(path) // want file-leak:"not closed"
	if err != nil {
		return nil, err
	}
	zr, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s is not compressed: %w", path, err)
	}
	defer zr.Close()
	tr := tar.NewReader(zr)
	for {
		h, err := tr.Next()
		switch {
		case err == io.EOF:
			return names, nil
		case err != nil:
			return names, err
		case h.Typeflag == tar.TypeReg:
			names = append(names, h.Name)
		}
	}
}
