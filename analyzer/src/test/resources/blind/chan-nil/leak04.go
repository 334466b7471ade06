// The result channel is made for one mode only, and the receive comes in both.
package convert

import "strings"

type Converter struct {
	fn func(string) string
}

func (c *Converter) background(in string, out chan<- string) {
	out <- c.fn(in)
}

func (c *Converter) Convert(in string, async bool) string {
	var out chan string
	if async {
		out = make(chan string, 1)
		go c.background(in, out)
	}
	in = strings.TrimSpace(in)
	if in == "" {
		in = "-"
	}
	return in + <-out // want chan-nil:"nil"
}
