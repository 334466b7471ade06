// A checksum tool loops over an array of three well-known files, whose length is part of its type.
package hostinfo

import (
	"crypto/sha256"
	"io"
	"os"
)

var identity = [...]string{"/etc/machine-id", "/etc/hostname", "/etc/os-release"}

func Fingerprint() ([]byte, error) {
	h := sha256.New()
	for _, path := range identity {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if _, err := io.Copy(h, f); err != nil {
			return nil, err
		}
	}
	return h.Sum(nil), nil
}
