// The registry notifies its observers under the lock, and the built-in one asks the registry.
package registry

import (
	"log"
	"sync"
)

type Observer interface {
	Added(name string)
}

type Registry struct {
	mu        sync.Mutex
	services  map[string]string
	observers []Observer
}

type audit struct {
	reg *Registry
}

func (a *audit) Added(name string) {
	log.Printf("added %s, now %d services", name, a.reg.Count())
}

func New() *Registry {
	r := &Registry{services: map[string]string{}}
	r.observers = append(r.observers, &audit{reg: r})
	return r
}

func (r *Registry) Count() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.services)
}

func (r *Registry) Add(name, addr string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.services[name] = addr
	for _, o := range r.observers {
		o.Added(name) // want lock-double:"already"
	}
}
