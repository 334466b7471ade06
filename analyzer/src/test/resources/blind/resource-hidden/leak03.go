// A runner keeps a cancel function in a field, and nothing in the package ever calls it.
package runner

import (
	"context"
	"errors"
)

type Task func() error

type Runner struct {
	ctx    context.Context
	cancel context.CancelFunc
	failed []error
}

func New(parent context.Context) *Runner {
	ctx, cancel := context.WithCancel(parent) // want resource-hidden:"."
	return &Runner{ctx: ctx, cancel: cancel}
}

func (r *Runner) Run(t Task) {
	select {
	case <-r.ctx.Done():
		return
	default:
	}
	if err := t(); err != nil {
		r.failed = append(r.failed, err)
	}
}

func (r *Runner) Err() error { return errors.Join(r.failed...) }
