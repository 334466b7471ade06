// Package files reads many files.
package files

import (
	"io"
	"os"
)

func Sizes(paths []string) (int, error) {
	all := 0
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return 0, err
		}
		defer f.Close() // want defer-in-loop:"released only when"
		content, err := io.ReadAll(f)
		if err != nil {
			return 0, err
		}
		all += len(content)
	}
	return all, nil
}

func Lengths(paths []string) (int, error) {
	all := 0
	for _, path := range paths {
		length, err := length(path)
		if err != nil {
			return 0, err
		}
		all += length
	}
	return all, nil
}

func length(path string) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	content, err := io.ReadAll(f)
	return len(content), err
}
