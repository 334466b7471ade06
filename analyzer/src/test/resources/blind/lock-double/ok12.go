// The read lock is given back before the write lock is taken, and the value is checked again.
package dns

import "sync"

type Resolver struct {
	mu    sync.RWMutex
	addrs map[string]string
	ask   func(string) (string, error)
}

func (r *Resolver) cached(host string) (string, bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	a, ok := r.addrs[host]
	return a, ok
}

func (r *Resolver) Resolve(host string) (string, error) {
	if a, ok := r.cached(host); ok {
		return a, nil
	}
	a, err := r.ask(host)
	if err != nil {
		return "", err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if old, ok := r.addrs[host]; ok {
		return old, nil
	}
	r.addrs[host] = a
	return a, nil
}
