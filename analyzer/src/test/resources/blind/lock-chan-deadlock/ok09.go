// The waiter holds only the lock of its condition, which Wait gives up.
package slots

import "sync"

type Slots struct {
	mu   sync.Mutex
	free *sync.Cond
	n    int
}

func New(n int) *Slots {
	s := &Slots{n: n}
	s.free = sync.NewCond(&s.mu)
	return s
}

func (s *Slots) Acquire() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.n == 0 {
		s.free.Wait()
	}
	s.n--
}

func (s *Slots) Release() {
	s.mu.Lock()
	s.n++
	s.mu.Unlock()
	s.free.Signal()
}

func Each(items []string, fn func(string)) {
	s := New(3)
	var wg sync.WaitGroup
	for _, it := range items {
		s.Acquire()
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer s.Release()
			fn(it)
		}()
	}
	wg.Wait()
}
