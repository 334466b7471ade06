// The callback that prunes idle sessions removes them while the iteration holds the lock.
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
	defer m.mu.Unlock()
	for _, s := range m.sessions {
		fn(s) // want lock-double:"already"
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
