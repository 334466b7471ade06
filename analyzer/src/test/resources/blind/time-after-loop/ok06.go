// The loop has a small constant number of turns.
package handshake

import (
	"errors"
	"fmt"
	"time"
)

type Link interface {
	Hello(attempt int) error
	Replies() <-chan string
}

const attempts = 5

var ErrNoReply = errors.New("handshake: no reply")

func Greet(l Link, version string) error {
	for i := 0; i < attempts; i++ {
		if err := l.Hello(i); err != nil {
			return fmt.Errorf("attempt %d: %w", i, err)
		}
		select {
		case v := <-l.Replies():
			if v == version {
				return nil
			}
		case <-time.After(2 * time.Second):
		}
	}
	return ErrNoReply
}
