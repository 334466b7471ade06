// A generic timeout wrapper hands its result over an unbuffered channel.
package deadline

import (
	"fmt"
	"time"
)

type Error struct {
	Op    string
	After time.Duration
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s: no result after %s", e.Op, e.After)
}

type outcome[T any] struct {
	value T
	err   error
}

// Do runs fn and gives up after d.
func Do[T any](op string, d time.Duration, fn func() (T, error)) (T, error) {
	c := make(chan outcome[T])
	go func() {
		var o outcome[T]
		o.value, o.err = fn()
		c <- o // want chan-send-leak:"forever"
	}()

	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case o := <-c:
		return o.value, o.err
	case <-timer.C:
		var zero T
		return zero, &Error{Op: op, After: d}
	}
}
