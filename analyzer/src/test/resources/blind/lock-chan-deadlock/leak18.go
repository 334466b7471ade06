// The writer waits under the write lock for verifiers that only want to read.
package snapshot

import "sync"

type Snapshot struct {
	mu    sync.RWMutex
	pages map[int][]byte
	bad   []int
}

func (s *Snapshot) verify(id int, report chan<- int) {
	s.mu.RLock()
	ok := len(s.pages[id]) > 0
	s.mu.RUnlock()
	if !ok {
		report <- id
		return
	}
	report <- -1
}

func (s *Snapshot) Replace(pages map[int][]byte) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages = pages
	report := make(chan int, len(pages))
	for id := range pages {
		go s.verify(id, report)
	}
	for range pages {
		if id := <-report; id >= 0 { // want lock-chan-deadlock:"lock"
			s.bad = append(s.bad, id)
		}
	}
	return len(s.bad)
}
