// A readers' lock is taken twice in turn, once per round of the loop, and never nested.
package shard

import "sync"

type Shard[K comparable, V any] struct {
	mu   sync.RWMutex
	data map[K]V
}

func (s *Shard[K, V]) get(k K) (V, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	v, ok := s.data[k]
	return v, ok
}

func (s *Shard[K, V]) keys() []K {
	s.mu.RLock()
	defer s.mu.RUnlock()
	out := make([]K, 0, len(s.data))
	for k := range s.data {
		out = append(out, k)
	}
	return out
}

func (s *Shard[K, V]) set(k K, v V) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.data[k] = v
}

type Map struct {
	old, cur *Shard[string, int]
}

func New() *Map {
	return &Map{
		old: &Shard[string, int]{data: map[string]int{}},
		cur: &Shard[string, int]{data: map[string]int{}},
	}
}

func (m *Map) Migrate() {
	for _, k := range m.old.keys() {
		if _, ok := m.cur.get(k); ok {
			continue
		}
		if v, ok := m.old.get(k); ok {
			m.cur.set(k, v)
		}
	}
}
