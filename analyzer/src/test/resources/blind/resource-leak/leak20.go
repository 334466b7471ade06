// An inspector of archives closes the reader in two cases of a switch and forgets the third.
package inspect

import (
	"archive/zip"
	"errors"
	"fmt"
	"strings"
)

type Verdict int

const (
	Clean Verdict = iota
	Suspicious
	Bomb
)

var ErrTooBig = errors.New("inspect: too big")

func Inspect(path string, limit uint64) (Verdict, error) {
	zr, err := zip.OpenReader(path) // want resource-leak:"."
	if err != nil {
		return Suspicious, fmt.Errorf("open %s: %w", path, err)
	}
	var total uint64
	slip := false
	for _, f := range zr.File {
		total += f.UncompressedSize64
		slip = slip || strings.Contains(f.Name, "..")
	}
	switch {
	case total > limit:
		return Bomb, ErrTooBig
	case slip:
		return Suspicious, zr.Close()
	default:
		return Clean, zr.Close()
	}
}
