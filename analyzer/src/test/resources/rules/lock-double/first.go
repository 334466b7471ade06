package first

import "sync"

// A called function that takes the lock again and again is stuck at the first place.
type Store struct {
	mu     sync.RWMutex
	closed bool
	size   int
}

func (s *Store) open() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return !s.closed
}

func (s *Store) flush() {
	s.mu.Lock()
	s.size = 0
	s.mu.Unlock()
}

func (s *Store) close() {
	if !s.open() {
		return
	}
	s.flush()
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
}

func (s *Store) Drop() {
	s.mu.Lock()
	s.size--
	s.close() // want lock-double:"Store..open locks it again"
	s.mu.Unlock()
}

// With a read lock the first place may let it pass, the second never does.
func (s *Store) Check() {
	s.mu.RLock()
	s.close() // want lock-double:"open locks it again" lock-double:"flush locks it again"
	s.mu.RUnlock()
}

func (s *Store) Shut() {
	s.mu.Lock()
	s.size--
	s.mu.Unlock()
	s.close()
}
