// The loop turns over a constant table of four delays.
package warmup

import (
	"errors"
	"time"
)

type Backend interface {
	Probe() <-chan bool
}

var ErrCold = errors.New("warmup: still cold")

func Wait(b Backend) error {
	for _, d := range [...]time.Duration{time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second} {
		select {
		case warm := <-b.Probe():
			if warm {
				return nil
			}
		case <-time.After(d):
		}
	}
	return ErrCold
}
