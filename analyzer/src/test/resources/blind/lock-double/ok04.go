// The sessions are copied under the lock, and the callback runs without it.
package sessions

import (
	"sync"
	"time"
)

type Session struct {
	ID   string
	Seen time.Time
}

type Manager struct {
	mu       sync.Mutex
	sessions map[string]*Session
}

func (m *Manager) each(fn func(*Session)) {
	m.mu.Lock()
	all := make([]*Session, 0, len(m.sessions))
	for _, s := range m.sessions {
		all = append(all, s)
	}
	m.mu.Unlock()
	for _, s := range all {
		fn(s)
	}
}

func (m *Manager) Remove(id string) {
	m.mu.Lock()
	delete(m.sessions, id)
	m.mu.Unlock()
}

func (m *Manager) Prune(before time.Time) {
	m.each(func(s *Session) {
		if s.Seen.Before(before) {
			m.Remove(s.ID)
		}
	})
}
