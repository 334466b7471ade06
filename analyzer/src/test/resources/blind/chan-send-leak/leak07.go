// The function starts its background lookup first and then returns on a validation error without receiving.
package signup

import (
	"errors"
	"net/mail"
	"strings"
)

type Request struct {
	Email string
	Plan  string
}

type Directory interface {
	Exists(email string) (bool, error)
}

type Signup struct {
	dir   Directory
	plans map[string]int
}

var (
	ErrTaken   = errors.New("signup: e-mail is taken")
	ErrBadPlan = errors.New("signup: no such plan")
)

func (s *Signup) Validate(req Request) (seats int, err error) {
	taken := make(chan bool)
	go func() {
		ok, err := s.dir.Exists(strings.ToLower(req.Email))
		taken <- ok && err == nil // want chan-send-leak:"forever"
	}()

	if _, err := mail.ParseAddress(req.Email); err != nil {
		return 0, err
	}
	seats, ok := s.plans[req.Plan]
	if !ok {
		return 0, ErrBadPlan
	}
	if <-taken {
		return 0, ErrTaken
	}
	return seats, nil
}
