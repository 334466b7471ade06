// The channel of the producer is closed through a deferred helper of its struct.
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

func (r *reader) finish(err *error) {
	r.err = *err
	close(r.out)
}

func (r *reader) read(lines []string) {
	var err error
	defer r.finish(&err)
	for _, l := range lines {
		k, v, ok := strings.Cut(l, "=")
		if !ok {
			err = errFormat
			return
		}
		r.out <- Record{k, v}
	}
}

func Parse(lines []string) (map[string]string, error) {
	r := &reader{out: make(chan Record)}
	go r.read(lines)
	vals := make(map[string]string)
	for rec := range r.out {
		vals[rec.Key] = rec.Value
	}
	return vals, r.err
}
