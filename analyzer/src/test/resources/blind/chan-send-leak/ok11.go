// A generic timeout wrapper makes its channel through a helper that gives it room for the result.
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

func mailbox[T any]() chan outcome[T] {
	return make(chan outcome[T], 1)
}

func Do[T any](op string, d time.Duration, fn func() (T, error)) (T, error) {
	c := mailbox[T]()
	go func() {
		var o outcome[T]
		o.value, o.err = fn()
		c <- o
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
