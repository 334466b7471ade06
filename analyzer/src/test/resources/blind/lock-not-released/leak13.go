// A locker that comes as an interface stays locked when the function under it fails.
package guard

import "sync"

type Guarded struct {
	mu    sync.RWMutex
	value []string
}

func with(l sync.Locker, fn func() error) error {
	l.Lock() // want lock-not-released:"held"
	if err := fn(); err != nil {
		return err
	}
	l.Unlock()
	return nil
}

func (g *Guarded) Append(s string, check func(string) error) error {
	return with(&g.mu, func() error {
		if err := check(s); err != nil {
			return err
		}
		g.value = append(g.value, s)
		return nil
	})
}

func (g *Guarded) Len() int {
	g.mu.RLock()
	defer g.mu.RUnlock()
	return len(g.value)
}
