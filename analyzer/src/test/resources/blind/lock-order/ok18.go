// The caller holds the gate around both helpers, which take the two locks in opposite orders.
package maint

import "sync"

type Store struct {
	gate  sync.RWMutex
	keys  sync.Mutex
	blobs sync.Mutex
	refs  map[string]int
	data  map[int][]byte
}

func (s *Store) collect() {
	s.blobs.Lock()
	defer s.blobs.Unlock()
	s.keys.Lock()
	defer s.keys.Unlock()
	used := map[int]bool{}
	for _, id := range s.refs {
		used[id] = true
	}
	for id := range s.data {
		if !used[id] {
			delete(s.data, id)
		}
	}
}

func (s *Store) verify() (bad []string) {
	s.keys.Lock()
	defer s.keys.Unlock()
	s.blobs.Lock()
	defer s.blobs.Unlock()
	for k, id := range s.refs {
		if s.data[id] == nil {
			bad = append(bad, k)
		}
	}
	return bad
}

func (s *Store) Collect() {
	s.gate.Lock()
	defer s.gate.Unlock()
	s.collect()
}

func (s *Store) Verify() []string {
	s.gate.Lock()
	defer s.gate.Unlock()
	return s.verify()
}
