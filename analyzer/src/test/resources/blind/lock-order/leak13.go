// The deferred accounting takes its lock while the one of the session is still held.
package shell

import (
	"sync"
	"time"
)

type Shell struct {
	sessMu  sync.Mutex
	session map[string]time.Time
	acctMu  sync.Mutex
	usage   map[string]time.Duration
}

func (s *Shell) Logout(user string) {
	s.sessMu.Lock()
	defer s.sessMu.Unlock()
	start := s.session[user]
	defer func() {
		s.acctMu.Lock() // want lock-order:"order"
		s.usage[user] += time.Since(start)
		s.acctMu.Unlock()
	}()
	delete(s.session, user)
}

func (s *Shell) Bill() map[string]time.Duration {
	s.acctMu.Lock()
	defer s.acctMu.Unlock()
	out := make(map[string]time.Duration)
	for u, d := range s.usage {
		s.sessMu.Lock()
		if start, ok := s.session[u]; ok {
			d += time.Since(start)
		}
		s.sessMu.Unlock()
		out[u] = d
	}
	return out
}
