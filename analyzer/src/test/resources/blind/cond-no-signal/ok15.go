// The condition is handed to a callback from outside, which may signal it.
package external

import "sync"

type Signals struct {
	mu    sync.Mutex
	cond  *sync.Cond
	fired func() bool
}

func New(register func(*sync.Cond), fired func() bool) *Signals {
	s := &Signals{fired: fired}
	s.cond = sync.NewCond(&s.mu)
	register(s.cond)
	return s
}

func (s *Signals) Wait() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.fired() {
		s.cond.Wait()
	}
}
