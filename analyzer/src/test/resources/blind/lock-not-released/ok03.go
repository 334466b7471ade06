// The acquire method returns the unlock function, which its callers defer.
package inventory

import (
	"errors"
	"sync"
)

type Stock struct {
	mu    sync.Mutex
	count map[string]int
}

func (s *Stock) acquire() (release func()) {
	s.mu.Lock()
	return s.mu.Unlock
}

func (s *Stock) Reserve(sku string, n int) error {
	defer s.acquire()()
	if s.count[sku] < n {
		return errors.New("out of stock")
	}
	s.count[sku] -= n
	return nil
}

func (s *Stock) Restock(sku string, n int) {
	release := s.acquire()
	if n <= 0 {
		release()
		return
	}
	s.count[sku] += n
	release()
}
