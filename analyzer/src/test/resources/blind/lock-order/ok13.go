// The deferred accounting was deferred first and so runs after the unlock of the session.
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
	var start time.Time
	defer func() {
		s.acctMu.Lock()
		s.usage[user] += time.Since(start)
		s.acctMu.Unlock()
	}()
	s.sessMu.Lock()
	defer s.sessMu.Unlock()
	start = s.session[user]
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
