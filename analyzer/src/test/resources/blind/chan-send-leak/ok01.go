// The result channel has room for the one result, so the late send after a timeout does not wait.
package pricing

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("pricing: timeout")

type Quote struct {
	SKU   string
	Cents int64
}

type Store interface {
	Quote(sku string) (Quote, error)
}

type result struct {
	q   Quote
	err error
}

type Service struct {
	store Store
	limit time.Duration
}

func (s *Service) ask(sku string, done chan<- result) {
	q, err := s.store.Quote(sku)
	if err != nil {
		done <- result{err: err}
		return
	}
	done <- result{q: q}
}

func (s *Service) Price(sku string) (Quote, error) {
	done := make(chan result, 1)
	go s.ask(sku, done)

	select {
	case r := <-done:
		return r.q, r.err
	case <-time.After(s.limit):
		return Quote{}, ErrTimeout
	}
}
