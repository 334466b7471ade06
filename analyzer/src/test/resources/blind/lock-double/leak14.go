// The wrappers of lock and unlock hide that the method called between them locks again.
package session

import "sync"

type Store struct {
	mu    sync.Mutex
	depth int
	users map[string]int
}

func (s *Store) lock()   { s.mu.Lock(); s.depth++ }
func (s *Store) unlock() { s.depth--; s.mu.Unlock() }

func (s *Store) Active() (n int) {
	s.lock()
	defer s.unlock()
	for _, c := range s.users {
		if c > 0 {
			n++
		}
	}
	return n
}

func (s *Store) Login(user string, limit int) bool {
	s.lock()
	defer s.unlock()
	if s.users[user] == 0 && s.Active() >= limit { // want lock-double:"already"
		return false
	}
	s.users[user]++
	return true
}
