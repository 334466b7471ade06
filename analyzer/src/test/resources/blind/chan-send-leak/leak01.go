// A service method waits for its query with a timer; after the timeout nobody receives the unbuffered result.
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

type Service struct {
	store Store
	limit time.Duration
}

func New(store Store, limit time.Duration) *Service {
	return &Service{store: store, limit: limit}
}

func (s *Service) Price(sku string) (Quote, error) {
	type result struct {
		q   Quote
		err error
	}
	done := make(chan result)
	go func() {
		q, err := s.store.Quote(sku)
		done <- result{q, err} // want chan-send-leak:"forever"
	}()

	select {
	case r := <-done:
		return r.q, r.err
	case <-time.After(s.limit):
		return Quote{}, ErrTimeout
	}
}
