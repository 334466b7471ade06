// The condition is exported, so that whoever changes the state signals it.
package state

import "sync"

type State struct {
	sync.Mutex
	Changed *sync.Cond
	Phase   string
}

func New() *State {
	s := &State{Phase: "new"}
	s.Changed = sync.NewCond(s)
	return s
}

func (s *State) WaitFor(phase string) {
	s.Lock()
	defer s.Unlock()
	for s.Phase != phase {
		s.Changed.Wait()
	}
}
