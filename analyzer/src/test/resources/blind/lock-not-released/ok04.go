// The helper tells by its result whether it holds the lock, and the callers unlock by it.
package leader

import "sync"

type Election struct {
	mu     sync.Mutex
	closed bool
	term   int
	leader string
}

func (e *Election) lockOpen() bool {
	e.mu.Lock()
	if e.closed {
		e.mu.Unlock()
		return false
	}
	return true
}

func (e *Election) Propose(name string) bool {
	if !e.lockOpen() {
		return false
	}
	e.term++
	e.leader = name
	e.mu.Unlock()
	return true
}

func (e *Election) Leader() string {
	if e.lockOpen() {
		defer e.mu.Unlock()
		return e.leader
	}
	return ""
}

func (e *Election) Close() {
	e.mu.Lock()
	e.closed = true
	e.mu.Unlock()
}
