// The error channel has a buffer, so that the order of the two sends does not matter.
package scan

import (
	"errors"
	"strings"
)

func parse(text string, lines chan<- []string, errs chan<- error) {
	var out []string
	var err error
	for _, l := range strings.Split(text, "\n") {
		if strings.HasPrefix(l, "!") {
			err = errors.New("bad line " + l)
			break
		}
		out = append(out, strings.TrimSpace(l))
	}
	lines <- out
	errs <- err
}

func Parse(text string) ([]string, error) {
	lines := make(chan []string, 1)
	errs := make(chan error, 1)
	go parse(text, lines, errs)
	if err := <-errs; err != nil {
		return nil, err
	}
	return <-lines, nil
}
