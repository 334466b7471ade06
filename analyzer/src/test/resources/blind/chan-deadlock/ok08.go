// The function that renders in the foreground has a buffer for its own result.
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
	out := make(chan string, 1)
	if background {
		go func() { out <- render(rows) }()
	} else {
		out <- render(rows)
	}
	return <-out
}
