// The read lock of the session table is kept when the session has expired.
package session

import (
	"errors"
	"sync"
	"time"
)

var ErrExpired = errors.New("session expired")

type entry struct {
	user    string
	expires time.Time
}

type Table struct {
	mu      sync.RWMutex
	entries map[string]entry
}

func (t *Table) User(token string, now time.Time) (string, error) {
	t.mu.RLock() // want lock-not-released:"held"
	e, ok := t.entries[token]
	if !ok {
		t.mu.RUnlock()
		return "", errors.New("unknown session")
	}
	if now.After(e.expires) {
		return "", ErrExpired
	}
	t.mu.RUnlock()
	return e.user, nil
}

func (t *Table) Put(token, user string, ttl time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.entries[token] = entry{user, time.Now().Add(ttl)}
}
