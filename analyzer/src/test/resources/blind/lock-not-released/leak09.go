// The deferred closure unlocks only when the update went well.
package config

import (
	"errors"
	"sync"
)

type Store struct {
	mu      sync.Mutex
	version int
	values  map[string]string
}

func (s *Store) Update(version int, changes map[string]string) (err error) {
	s.mu.Lock() // want lock-not-released:"held"
	defer func() {
		if err == nil {
			s.version++
			s.mu.Unlock()
		}
	}()
	if version != s.version {
		return errors.New("version conflict")
	}
	for k, v := range changes {
		if k == "" {
			return errors.New("empty key")
		}
		s.values[k] = v
	}
	return nil
}
