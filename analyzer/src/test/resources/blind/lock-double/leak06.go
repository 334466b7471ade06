// Three calls below the locked method somebody takes the same lock for the statistics.
package blobs

import "sync"

type Stats struct {
	Evicted, Size int
}

type Store struct {
	mu    sync.Mutex
	blobs map[string][]byte
	size  int
	max   int
	stats Stats
	log   func(Stats)
}

func (s *Store) Stats() Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stats
}

func (s *Store) report() {
	s.log(s.Stats())
}

func (s *Store) evict() {
	for k, b := range s.blobs {
		s.size -= len(b)
		s.stats.Evicted++
		delete(s.blobs, k)
		break
	}
	s.report()
}

func (s *Store) Put(key string, b []byte) {
	s.mu.Lock()
	s.blobs[key] = b
	s.size += len(b)
	if s.size > s.max {
		s.evict() // want lock-double:"already"
	}
	s.mu.Unlock()
}
