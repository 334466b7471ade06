// The select with time.After is in no loop; the loop before and the one after it have none.
package stop

import (
	"errors"
	"time"
)

type Unit interface {
	Signal()
	Kill()
	Done() <-chan struct{}
}

var ErrKilled = errors.New("stop: had to kill")

func All(units []Unit, grace time.Duration) error {
	done := make(chan struct{})
	for _, u := range units {
		u.Signal()
	}
	go func() {
		defer close(done)
		for _, u := range units {
			<-u.Done()
		}
	}()
	select {
	case <-done:
		return nil
	case <-time.After(grace):
	}
	for _, u := range units {
		u.Kill()
	}
	return ErrKilled
}
