// The wait group is waited for in a helper, with the lock of the caller held.
package scan

import "sync"

type Scanner struct {
	mu    sync.Mutex
	open  []int
	probe func(int) bool
}

func (s *Scanner) record(port int, open bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if open {
		s.open = append(s.open, port)
	}
}

func (s *Scanner) sweep(ports []int) {
	var wg sync.WaitGroup
	wg.Add(len(ports))
	for _, p := range ports {
		go func() {
			defer wg.Done()
			s.record(p, s.probe(p))
		}()
	}
	wg.Wait() // want lock-chan-deadlock:"lock"
}

func (s *Scanner) Scan(ports []int) []int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = s.open[:0]
	s.sweep(ports)
	return s.open
}
