// The workers take the lock of the results, and the waiter holds the one of the run.
package scan

import "sync"

type Scanner struct {
	run   sync.Mutex
	mu    sync.Mutex
	open  []int
	probe func(int) bool
}

func (s *Scanner) record(port int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = append(s.open, port)
}

func (s *Scanner) Scan(ports []int) []int {
	s.run.Lock()
	defer s.run.Unlock()
	var wg sync.WaitGroup
	wg.Add(len(ports))
	for _, p := range ports {
		go func() {
			defer wg.Done()
			if s.probe(p) {
				s.record(p)
			}
		}()
	}
	wg.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]int(nil), s.open...)
}
