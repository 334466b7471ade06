// One case of a switch over the mode returns without stopping the ticker.
package display

import (
	"fmt"
	"io"
	"time"
)

type Mode int

const (
	Quiet Mode = iota
	Dots
	Spinner
)

func Wait(w io.Writer, mode Mode, done <-chan struct{}) {
	frame := time.NewTicker(120 * time.Millisecond) // want ticker-leak:"."
	switch mode {
	case Quiet:
		<-done
		return
	case Dots:
		for {
			select {
			case <-frame.C:
				fmt.Fprint(w, ".")
				continue
			case <-done:
			}
			break
		}
	case Spinner:
		for i := 0; ; i++ {
			select {
			case <-frame.C:
				fmt.Fprintf(w, "\r%c", `|/-\`[i%4])
				continue
			case <-done:
			}
			break
		}
	}
	frame.Stop()
}
