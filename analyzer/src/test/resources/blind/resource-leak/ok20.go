// An inspector of archives closes the reader in each case of a switch, in one of them by a deferred method value.
package inspect

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

type Verdict int

const (
	Clean Verdict = iota
	Suspicious
	Bomb
)

var ErrTooBig = errors.New("inspect: too big")

func Inspect(path string, limit uint64, report io.Writer) (Verdict, error) {
	zr, err := zip.OpenReader(path)
	if err != nil {
		return Suspicious, fmt.Errorf("open %s: %w", path, err)
	}
	var total uint64
	slip := false
	for _, f := range zr.File {
		total += f.UncompressedSize64
		slip = slip || strings.Contains(f.Name, "..")
	}
	end := zr.Close
	switch {
	case total > limit:
		defer end()
		return Bomb, ErrTooBig
	case slip:
		_, err = fmt.Fprintln(report, path, len(zr.File))
		return Suspicious, errors.Join(err, end())
	}
	return Clean, zr.Close()
}
