// The change hook runs in a deferred call that was deferred before the unlock, and so comes after it.
package settings

import "sync"

type Settings struct {
	mu      sync.Mutex
	values  map[string]string
	changes int
	saved   int
	save    func(map[string]string)
}

func (s *Settings) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.saved != s.changes {
		s.saved = s.changes
		s.save(s.values)
	}
}

func (s *Settings) Set(name, value string) {
	defer s.flush()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.values[name] == value {
		return
	}
	s.values[name] = value
	s.changes++
}
