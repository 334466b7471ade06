// A registry of render jobs keeps cancel functions in a sync.Map, and both ways to end a job take one out and call it.

package render

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type Registry struct {
	base    context.Context
	cancels sync.Map // job to context.CancelFunc
}

func NewRegistry(base context.Context) *Registry {
	return &Registry{base: base}
}

func (r *Registry) Begin(job string) (context.Context, error) {
	ctx, cancel := context.WithTimeout(r.base, 6*time.Hour)
	if _, busy := r.cancels.LoadOrStore(job, cancel); busy {
		cancel()
		return nil, fmt.Errorf("render: %s is running", job)
	}
	return ctx, nil
}

func (r *Registry) Finish(job string) { r.end(job) }

func (r *Registry) Abort(job string) bool { return r.end(job) }

func (r *Registry) end(job string) bool {
	stored, ok := r.cancels.LoadAndDelete(job)
	if !ok {
		return false
	}
	stored.(context.CancelFunc)()
	return true
}
