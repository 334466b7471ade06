// The unlocking helper is skipped for an entry that has just been made.
package leases

import (
	"sync"
	"time"
)

type lease struct {
	sync.Mutex
	owner string
	until time.Time
}

type Manager struct {
	mu     sync.Mutex
	leases map[string]*lease
}

func (m *Manager) entry(name string) (l *lease, fresh bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	l, ok := m.leases[name]
	if !ok {
		l = &lease{}
		m.leases[name] = l
	}
	return l, !ok
}

func (l *lease) finish(owner string, ttl time.Duration) {
	l.owner = owner
	l.until = time.Now().Add(ttl)
	l.Unlock()
}

func (m *Manager) Acquire(name, owner string, ttl time.Duration) bool {
	l, fresh := m.entry(name)
	l.Lock() // want lock-not-released:"held"
	if fresh {
		l.owner = owner
		return true
	}
	if time.Now().Before(l.until) {
		l.Unlock()
		return false
	}
	l.finish(owner, ttl)
	return true
}
