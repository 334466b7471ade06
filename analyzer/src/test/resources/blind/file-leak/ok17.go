// An input is standard input or a file, and a cleanup function for it is returned beside it.
package input

import (
	"bufio"
	"io"
	"os"
)

func open(name string) (io.Reader, func() error, error) {
	if name == "" || name == "-" {
		return os.Stdin, func() error { return nil }, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	return f, f.Close, nil
}

// Lines calls visit for each line until it returns false.
func Lines(name string, visit func(string) bool) error {
	r, cleanup, err := open(name)
	if err != nil {
		return err
	}
	defer cleanup()
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		if !visit(sc.Text()) {
			return nil
		}
	}
	return sc.Err()
}
