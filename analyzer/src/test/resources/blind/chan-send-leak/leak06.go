// A producer streams lines over an unbuffered channel and the consumer breaks out at the first match.
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

// First finds the first matching line of a file.
func First(path string, re *regexp.Regexp) (m Match, found bool, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return m, false, err
	}

	lines := make(chan Match)
	go func() {
		defer close(lines)
		n := 0
		for l := range strings.Lines(string(text)) {
			n++
			lines <- Match{Line: n, Text: strings.TrimRight(l, "\r\n")} // want chan-send-leak:"forever"
		}
	}()

	for l := range lines {
		if re.MatchString(l.Text) {
			m, found = l, true
			break
		}
	}
	return m, found, nil
}
