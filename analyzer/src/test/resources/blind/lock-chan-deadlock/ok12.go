// The collector takes the results under its lock, and the workers only send them.
package search

import "sync"

type Index interface {
	Find(q string) []string
}

type Service struct {
	mu      sync.Mutex
	indexes []Index
	cache   map[string][]string
}

func (s *Service) Search(q string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if hits, ok := s.cache[q]; ok {
		return hits
	}
	found := make(chan []string)
	for _, x := range s.indexes {
		go func() { found <- x.Find(q) }()
	}
	var hits []string
	for range s.indexes {
		hits = append(hits, <-found...)
	}
	s.cache[q] = hits
	return hits
}
