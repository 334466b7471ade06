// Restoring takes the locks against the order, but only from within the function that makes the value.
package state

import (
	"encoding/json"
	"sync"
)

type State struct {
	jobsMu sync.Mutex
	Jobs   map[string]int
	logMu  sync.Mutex
	Log    []string
}

func (s *State) restore(b []byte) error {
	s.logMu.Lock()
	defer s.logMu.Unlock()
	s.jobsMu.Lock()
	defer s.jobsMu.Unlock()
	return json.Unmarshal(b, s)
}

func Open(b []byte) (*State, error) {
	s := &State{Jobs: map[string]int{}}
	if err := s.restore(b); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *State) Start(name string) {
	s.jobsMu.Lock()
	defer s.jobsMu.Unlock()
	s.Jobs[name]++
	s.logMu.Lock()
	defer s.logMu.Unlock()
	s.Log = append(s.Log, "start "+name)
}
