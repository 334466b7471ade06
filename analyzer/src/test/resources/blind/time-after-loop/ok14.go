// The other case sets the condition of the loop, and thereby leaves it without another turn.
package animate

import (
	"fmt"
	"io"
	"time"
)

var frames = [...]string{"|", "/", "-", "\\"}

func Spin(w io.Writer, done <-chan error) error {
	var result error
	finished := false
	for i := 0; !finished; i++ {
		fmt.Fprintf(w, "\r%s", frames[i%len(frames)])
		select {
		case result = <-done:
			finished = true
		case <-time.After(120 * time.Millisecond):
		}
	}
	fmt.Fprintln(w)
	return result
}
