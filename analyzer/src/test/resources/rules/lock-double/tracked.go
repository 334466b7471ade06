package tracked

import (
	"github.com/sasha-s/go-deadlock"
)

// Locks of a library that a model speaks of are locks.
type Index struct {
	mu    deadlock.RWMutex
	turn  deadlock.Mutex
	names map[string]int
}

func (x *Index) Put(name string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.names[name] = x.size() // want lock-double:"x.mu is already held"
}

func (x *Index) size() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.names)
}

func (x *Index) Sweep() bool {
	if !x.turn.TryLock() { // want lock-not-released:"leaves"
		return false
	}
	if len(x.names) == 0 {
		return false
	}
	x.turn.Unlock()
	return true
}

func (x *Index) Has(name string) bool {
	x.mu.RLock()
	defer x.mu.RUnlock()
	_, ok := x.names[name]
	return ok
}
