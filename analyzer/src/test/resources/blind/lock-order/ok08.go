// The second lock is taken in a goroutine of its own, which holds only that one.
package audit

import "sync"

type Service struct {
	usersMu sync.Mutex
	users   map[string]int
	logMu   sync.Mutex
	log     []string
}

func (s *Service) note(line string) {
	s.logMu.Lock()
	s.log = append(s.log, line)
	s.logMu.Unlock()
}

func (s *Service) Delete(name string) {
	s.usersMu.Lock()
	defer s.usersMu.Unlock()
	delete(s.users, name)
	go s.note("deleted " + name)
}

func (s *Service) Replay() int {
	s.logMu.Lock()
	defer s.logMu.Unlock()
	s.usersMu.Lock()
	defer s.usersMu.Unlock()
	for _, line := range s.log {
		s.users[line]++
	}
	return len(s.users)
}
