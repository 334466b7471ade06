// In a loop with an inner switch most kinds of commands continue with the next turn of the labelled loop.
package console

import (
	"fmt"
	"io"
	"time"
)

type Command struct {
	Verb string
	Args []string
}

func Serve(w io.Writer, cmds <-chan Command, apply func(Command) error) error {
commands:
	for {
		select {
		case c := <-cmds:
			switch c.Verb {
			case "quit":
				return nil
			case "noop", "":
				continue commands
			default:
				if err := apply(c); err != nil {
					fmt.Fprintln(w, "error:", err)
					continue commands
				}
			}
			fmt.Fprintln(w, "ok")
		case <-time.After(15 * time.Minute): // want time-after-loop:"timer"
			fmt.Fprintln(w, "timeout")
			return nil
		}
	}
}
