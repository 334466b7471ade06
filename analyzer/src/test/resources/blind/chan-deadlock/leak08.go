// The function sends its result into the unbuffered channel that it would itself read next.
package report

import (
	"fmt"
	"strings"
)

type Row struct {
	Name  string
	Cents int
}

func render(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%d\n", r.Name, r.Cents)
	}
	return b.String()
}

func Report(rows []Row, background bool) string {
	out := make(chan string)
	if background {
		go func() { out <- render(rows) }()
	} else {
		out <- render(rows) // want chan-deadlock:"."
	}
	return <-out
}
