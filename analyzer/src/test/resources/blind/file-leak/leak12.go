// Scratch files go into a sync.Pool, which drops them without a Close.
package sorting

import (
	"bufio"
	"io"
	"os"
	"sync"
)

var scratch sync.Pool

// Spill writes the lines to disk and hands them to merge from the start.
func Spill(lines []string, merge func(io.Reader) error) error {
	f, ok := scratch.Get().(*os.File)
	if !ok {
		var err error
		f, err = os.CreateTemp("", "sort-") // want file-leak:"not closed"
		if err != nil {
			return err
		}
		os.Remove(f.Name())
	}
	defer scratch.Put(f)
	if err := f.Truncate(0); err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, l := range lines {
		w.WriteString(l + "\n")
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	return merge(f)
}
