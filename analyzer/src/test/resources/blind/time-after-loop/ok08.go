// Each other case returns: an answer ends the query, and only the timeout makes it ask again.
package dns

import (
	"errors"
	"time"
)

type Answer struct {
	Name string
	IP   [4]byte
	Code int
}

type Socket interface {
	Ask(name string) error
	Answers() <-chan Answer
	Errors() <-chan error
}

var ErrName = errors.New("dns: no such name")

func Query(s Socket, name string, deadline time.Time, resend time.Duration) (Answer, error) {
	for time.Now().Before(deadline) {
		if err := s.Ask(name); err != nil {
			return Answer{}, err
		}
		select {
		case a := <-s.Answers():
			switch a.Code {
			case 0:
				return a, nil
			case 3:
				return Answer{}, ErrName
			default:
				return Answer{}, errors.New("dns: server failure")
			}
		case err := <-s.Errors():
			return Answer{}, err
		case <-time.After(resend):
		}
	}
	return Answer{}, errors.New("dns: deadline passed")
}
