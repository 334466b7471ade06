// A generic reader of records panics on a bad row, and its caller's recovery leaves the file open.
package records

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type Row interface{ ~string | ~int }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func each[T Row](path string, parse func(string) (T, error), visit func(T)) error {
	f, err := os.Open(path) // miss file-leak: panics of called functions are no paths
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		visit(must(parse(sc.Text())))
	}
	f.Close()
	return sc.Err()
}

func Sum(path string) (sum int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", path, r)
		}
	}()
	err = each(path, strconv.Atoi, func(n int) { sum += n })
	return sum, err
}
