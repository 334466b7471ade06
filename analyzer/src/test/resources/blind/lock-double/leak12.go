// The wrapper that runs a function under the lock gets a function that uses the wrapper.
package state

import "sync"

type State struct {
	mu   sync.Mutex
	vars map[string]int
}

func New() *State {
	return &State{vars: make(map[string]int)}
}

func (s *State) locked(fn func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	fn() // want lock-double:"already"
}

func (s *State) Get(name string) (v int) {
	s.locked(func() {
		v = s.vars[name]
	})
	return v
}

func (s *State) Incr(name string) {
	s.locked(func() {
		s.vars[name] = s.Get(name) + 1
	})
}
