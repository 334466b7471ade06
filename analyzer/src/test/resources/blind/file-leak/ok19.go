// The runs of a merge are all opened into a slice, and one deferred loop closes those that opened.
package mergesort

import (
	"bufio"
	"errors"
	"os"
)

type runs []*os.File

func (r runs) closeAll() (err error) {
	for _, f := range r {
		err = errors.Join(err, f.Close())
	}
	return err
}

func open(paths []string) (all runs, err error) {
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, errors.Join(err, all.closeAll())
		}
		all = append(all, f)
	}
	return all, nil
}

// Min finds the smallest first line over all runs.
func Min(paths ...string) (line string, err error) {
	files, err := open(paths)
	if err != nil {
		return "", err
	}
	defer files.closeAll()
	for i, f := range files {
		sc := bufio.NewScanner(f)
		if !sc.Scan() {
			return "", errors.New(f.Name() + " is empty")
		}
		if t := sc.Text(); i == 0 || t < line {
			line = t
		}
	}
	return line, nil
}
