// A method value of Unlock is deferred, and the lock comes from a map of locks.
package keyed

import (
	"errors"
	"sync"
)

type Locks struct {
	mu    sync.Mutex
	byKey map[string]*sync.Mutex
}

func New() *Locks { return &Locks{byKey: map[string]*sync.Mutex{}} }

func (l *Locks) of(key string) *sync.Mutex {
	l.mu.Lock()
	defer l.mu.Unlock()
	m := l.byKey[key]
	if m == nil {
		m = new(sync.Mutex)
		l.byKey[key] = m
	}
	return m
}

func (l *Locks) Do(key string, fn func() error) error {
	m := l.of(key)
	m.Lock()
	unlock := m.Unlock
	defer unlock()
	if key == "" {
		return errors.New("empty key")
	}
	return fn()
}
