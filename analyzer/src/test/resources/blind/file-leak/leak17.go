// The file is opened into a shadowing variable, and the deferred Close sees the outer nil.
package dictionary

import (
	"bufio"
	"io"
	"os"
	"strings"
)

const builtin = "alpha\nbeta\ngamma\n"

func Words(path string) (words []string, err error) {
	var (
		f   *os.File
		src io.Reader = strings.NewReader(builtin)
	)
	defer func() {
		if f != nil {
			f.Close()
		}
	}()
	if path != "" {
		f, err := os.Open(path) // want file-leak:"not closed"
		if err != nil {
			return nil, err
		}
		src = bufio.NewReader(f)
	}
	sc := bufio.NewScanner(src)
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		words = append(words, sc.Text())
	}
	return words, sc.Err()
}
