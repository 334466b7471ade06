package fixture

import (
	"sync"

	"example.com/elsewhere/guards"
)

type safe struct {
	mu sync.Mutex
	n  int
}

// Lend gives the lock itself to code that is not there: that may give it back.
func (s *safe) Lend() {
	s.mu.Lock()
	guards.Leave(&s.mu)
	s.n++
	s.mu.Lock()
	s.n++
	s.mu.Unlock()
}

func LendOnce() {
	var mu sync.Mutex
	mu.Lock()
	guards.Leave(&mu)
	done := make(chan int)
	go func() {
		mu.Lock()
		mu.Unlock()
		close(done)
	}()
	<-done
}

// Count gives away what is under the lock, not the lock.
func (s *safe) Count() {
	s.mu.Lock()
	guards.See(s.n)
	s.mu.Lock() // want lock-double:"already held"
	s.mu.Unlock()
}
