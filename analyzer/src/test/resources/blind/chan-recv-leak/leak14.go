// The producer stops at the first bad record and closes its channel only behind the loop.
package records

import (
	"errors"
	"strings"
)

type Record struct {
	Key, Value string
}

var errFormat = errors.New("bad record")

type reader struct {
	out chan Record
	err error
}

func (r *reader) read(lines []string) {
	for _, l := range lines {
		k, v, ok := strings.Cut(l, "=")
		if !ok {
			r.err = errFormat
			return
		}
		r.out <- Record{k, v}
	}
	close(r.out)
}

func Parse(lines []string) (map[string]string, error) {
	r := &reader{out: make(chan Record)}
	go r.read(lines)
	vals := make(map[string]string)
	for rec := range r.out { // want chan-recv-leak:"blocks forever"
		vals[rec.Key] = rec.Value
	}
	return vals, r.err
}
