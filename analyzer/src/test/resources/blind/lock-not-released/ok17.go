// The unlock of two locks at once is a deferred helper of both.
package copyset

import (
	"errors"
	"sync"
)

type Set struct {
	mu    sync.RWMutex
	items map[string]struct{}
}

type pair struct {
	from *Set
	to   *Set
}

func (p pair) unlock() {
	p.to.mu.Unlock()
	p.from.mu.RUnlock()
}

type Sets struct {
	live    Set
	archive Set
}

func (s *Sets) Archive(names ...string) error {
	p := pair{&s.live, &s.archive}
	p.from.mu.RLock()
	p.to.mu.Lock()
	defer p.unlock()
	for _, n := range names {
		if _, ok := p.from.items[n]; !ok {
			return errors.New("no item " + n)
		}
		p.to.items[n] = struct{}{}
	}
	return nil
}
