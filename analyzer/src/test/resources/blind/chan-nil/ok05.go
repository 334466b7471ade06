// The result channel is made and used under the same unchanged condition.
package convert

import "strings"

type Converter struct {
	fn func(string) string
}

func (c *Converter) Convert(in string, async bool) string {
	var out chan string
	if async {
		out = make(chan string, 1)
		go func() { out <- c.fn(in) }()
	}
	short := strings.TrimSpace(in)
	if async {
		return short + <-out
	}
	return short
}
