// The caller waits for the answer under the lock that the lookup needs to give it.
package resolver

import (
	"errors"
	"sync"
)

type Resolver struct {
	mu    sync.Mutex
	hosts map[string]string
	asked int
}

func (r *Resolver) lookup(host string, reply chan<- string) {
	r.mu.Lock()
	addr := r.hosts[host]
	r.mu.Unlock()
	reply <- addr
}

func (r *Resolver) Resolve(host string) (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked++
	reply := make(chan string, 1)
	go r.lookup(host, reply)
	addr := <-reply // want lock-chan-deadlock:"lock"
	if addr == "" {
		return "", errors.New("no such host")
	}
	return addr, nil
}
