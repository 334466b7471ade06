// A select in a loop reports progress on a ticker and leaves only by receiving the result, so nobody waits forever.
package signup

import (
	"errors"
	"log"
	"net/mail"
	"strings"
	"time"
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
	if _, err := mail.ParseAddress(req.Email); err != nil {
		return 0, err
	}
	seats, ok := s.plans[req.Plan]
	if !ok {
		return 0, ErrBadPlan
	}

	taken := make(chan bool)
	go func() {
		ok, err := s.dir.Exists(strings.ToLower(req.Email))
		taken <- ok && err == nil
	}()

	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			log.Printf("signup: still looking up %s", req.Email)
		case is := <-taken:
			if is {
				return 0, ErrTaken
			}
			return seats, nil
		}
	}
}
