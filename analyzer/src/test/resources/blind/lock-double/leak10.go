// The generic set adds all elements through its own locking method.
package set

import "sync"

type Set[T comparable] struct {
	mu      sync.RWMutex
	members map[T]struct{}
}

func New[T comparable]() *Set[T] {
	return &Set[T]{members: make(map[T]struct{})}
}

func (s *Set[T]) Add(v T) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.members[v]; ok {
		return false
	}
	s.members[v] = struct{}{}
	return true
}

func (s *Set[T]) AddAll(vs ...T) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	added := 0
	for _, v := range vs {
		if s.Add(v) { // want lock-double:"already"
			added++
		}
	}
	return added
}
