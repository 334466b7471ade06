// A registry keeps cancel functions in a map, calls each when it deletes it and refuses to overwrite one.
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
	ctx, cancel := context.WithCancel(r.base)
	r.running[id] = cancel
	go func() {
		defer r.Stop(id)
		export(ctx, id)
	}()
	return true
}

func (r *Registry) Stop(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if cancel, ok := r.running[id]; ok {
		cancel()
		delete(r.running, id)
	}
}
