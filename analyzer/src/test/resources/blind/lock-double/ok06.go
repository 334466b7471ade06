// The nested attempt uses TryLock, which never waits.
package refresh

import "sync"

type Source struct {
	mu    sync.Mutex
	stale bool
	value string
	load  func() string
}

func (s *Source) refresh() bool {
	if !s.mu.TryLock() {
		return false
	}
	defer s.mu.Unlock()
	s.value, s.stale = s.load(), false
	return true
}

func (s *Source) Invalidate() bool {
	s.mu.Lock()
	s.stale = true
	refreshed := s.refresh()
	s.mu.Unlock()
	return refreshed || s.refresh()
}
