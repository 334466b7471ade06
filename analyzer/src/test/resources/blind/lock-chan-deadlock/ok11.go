// The workers write to places of their own, so that nobody but the waiter wants the lock.
package digest

import (
	"crypto/sha256"
	"sync"
)

type Summer struct {
	mu   sync.Mutex
	sums map[string][32]byte
}

func New() *Summer { return &Summer{sums: map[string][32]byte{}} }

func (s *Summer) Sum(names []string, read func(string) []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([][32]byte, len(names))
	var wg sync.WaitGroup
	for i, n := range names {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = sha256.Sum256(read(n))
		}()
	}
	wg.Wait()
	for i, n := range names {
		s.sums[n] = out[i]
	}
}
