// The scanner sends its lines first and its error last, and the reader asks for the error first.
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
	lines <- out // want chan-deadlock:"each other"
	errs <- err
}

func Parse(text string) ([]string, error) {
	lines := make(chan []string)
	errs := make(chan error)
	go parse(text, lines, errs)
	if err := <-errs; err != nil {
		<-lines
		return nil, err
	}
	return <-lines, nil
}
