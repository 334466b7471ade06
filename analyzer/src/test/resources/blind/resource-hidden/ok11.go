// A source is returned as an io.Reader, and the code that uses it closes what turns out to be an io.Closer.
package source

import (
	"io"
	"os"
	"strings"
)

func open(name string) (io.Reader, error) {
	if text, ok := strings.CutPrefix(name, "inline:"); ok {
		return strings.NewReader(text), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func Size(name string) (int64, error) {
	r, err := open(name)
	if err != nil {
		return 0, err
	}
	if c, ok := r.(io.Closer); ok {
		defer c.Close()
	}
	return io.Copy(io.Discard, r)
}
