// A registry of render jobs deletes the cancel function of a job that ends by itself, so only aborted jobs are cancelled.

package render

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type Registry struct {
	base    context.Context
	mu      sync.Mutex
	cancels map[string]context.CancelFunc
}

func NewRegistry(base context.Context) *Registry {
	return &Registry{base: base, cancels: make(map[string]context.CancelFunc)}
}

func (r *Registry) Begin(job string) (context.Context, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, busy := r.cancels[job]; busy {
		return nil, fmt.Errorf("render: %s is running", job)
	}
	ctx, cancel := context.WithTimeout(r.base, 6*time.Hour) // want cancel-leak:"."
	r.cancels[job] = cancel
	return ctx, nil
}

func (r *Registry) Finish(job string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.cancels, job)
}

func (r *Registry) Abort(job string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	cancel, ok := r.cancels[job]
	if ok {
		cancel()
		delete(r.cancels, job)
	}
	return ok
}
