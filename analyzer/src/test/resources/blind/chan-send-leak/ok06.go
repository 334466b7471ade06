// The consumer breaks out at the first match, and a deferred close of a done channel releases the producer.
package grep

import (
	"os"
	"regexp"
	"strings"
)

type Match struct {
	Line int
	Text string
}

func number(text string, lines chan<- Match, done <-chan struct{}) {
	defer close(lines)
	n := 0
	for l := range strings.Lines(text) {
		n++
		select {
		case lines <- Match{Line: n, Text: strings.TrimRight(l, "\r\n")}:
		case <-done:
			return
		}
	}
}

func First(path string, re *regexp.Regexp) (m Match, found bool, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return m, false, err
	}

	done := make(chan struct{})
	defer close(done)
	lines := make(chan Match)
	go number(string(text), lines, done)

	for l := range lines {
		if re.MatchString(l.Text) {
			m, found = l, true
			break
		}
	}
	return m, found, nil
}
