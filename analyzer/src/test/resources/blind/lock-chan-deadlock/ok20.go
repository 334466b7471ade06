// With the lock held only a goroutine is started, which waits for the others on its own.
package sweep

import "sync"

type Sweeper struct {
	mu    sync.Mutex
	found []string
	runs  int
	match func(string) bool
}

func (s *Sweeper) one(name string) {
	if !s.match(name) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.found = append(s.found, name)
}

func (s *Sweeper) Start(names []string) <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.runs++
	done := make(chan struct{})
	var wg sync.WaitGroup
	for _, n := range names {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.one(n)
		}()
	}
	go func() {
		wg.Wait()
		close(done)
	}()
	return done
}

func (s *Sweeper) Found(names []string) int {
	<-s.Start(names)
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.found)
}
