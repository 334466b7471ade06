// The helper returns a nil channel, from which the request's goroutine receives.
package quota

import (
	"errors"
	"log"
)

type Limits struct {
	perUser map[string]int
}

func (l *Limits) tokens(user string) (<-chan struct{}, error) {
	var ch chan struct{}
	n, ok := l.perUser[user]
	if !ok {
		return nil, errors.New("unknown user")
	}
	log.Printf("%s has %d tokens", user, n)
	return ch, nil
}

func (l *Limits) Do(user string, fn func()) error {
	ch, err := l.tokens(user)
	if err != nil {
		return err
	}
	go func() {
		<-ch // miss chan-nil: a function is explored for what it makes, and nil is not made
		fn()
	}()
	return nil
}
