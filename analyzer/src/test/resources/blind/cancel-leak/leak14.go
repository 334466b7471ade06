// A registry of running exports keeps cancel functions in a map and deletes them without a call.
package exports

import (
	"context"
	"sync"
)

type Registry struct {
	base    context.Context
	mu      sync.Mutex
	running map[string]context.CancelFunc
}

func NewRegistry(base context.Context) *Registry {
	return &Registry{base: base, running: make(map[string]context.CancelFunc)}
}

func (r *Registry) Start(id string, export func(ctx context.Context, id string)) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, busy := r.running[id]; busy {
		return false
	}
	ctx, cancel := context.WithCancel(r.base) // want resource-hidden:"."
	r.running[id] = cancel
	go export(ctx, id)
	return true
}

func (r *Registry) Forget(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.running, id)
}

func (r *Registry) Len() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.running)
}
