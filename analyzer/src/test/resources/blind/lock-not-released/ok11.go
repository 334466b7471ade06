// A flag keeps the deferred unlock from unlocking twice when the lock was given up early.
package jobs

import (
	"errors"
	"sync"
)

type Runner struct {
	mu      sync.Mutex
	current func() error
	stopped bool
}

func (r *Runner) Run() error {
	r.mu.Lock()
	locked := true
	defer func() {
		if locked {
			r.mu.Unlock()
		}
	}()
	if r.stopped {
		return errors.New("stopped")
	}
	job := r.current
	if job == nil {
		return nil
	}
	r.current = nil
	r.mu.Unlock()
	locked = false
	return job()
}
