// A read lock is upgraded in place to a write lock.
package dns

import "sync"

type Resolver struct {
	mu    sync.RWMutex
	addrs map[string]string
	ask   func(string) (string, error)
}

func (r *Resolver) Resolve(host string) (string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if a, ok := r.addrs[host]; ok {
		return a, nil
	}
	a, err := r.ask(host)
	if err != nil {
		return "", err
	}
	r.mu.Lock() // want lock-double:"already"
	r.addrs[host] = a
	r.mu.Unlock()
	return a, nil
}
