// One case of a switch over the kind of a task forgets to cancel.
package scheduler

import (
	"context"
	"fmt"
	"time"
)

type Kind int

const (
	Shell Kind = iota
	HTTP
	Noop
)

type Task struct {
	Kind Kind
	Spec string
}

type Runner struct {
	ctx   context.Context
	shell func(context.Context, string) error
	http  func(context.Context, string) error
}

func (r *Runner) Execute(t Task) error {
	ctx, cancel := context.WithDeadline(r.ctx, time.Now().Add(6*time.Hour)) // want cancel-leak:"cancel"
	switch t.Kind {
	case Shell:
		err := r.shell(ctx, t.Spec)
		cancel()
		return err
	case HTTP:
		defer cancel()
		return r.http(ctx, t.Spec)
	case Noop:
		return nil
	default:
		cancel()
		return fmt.Errorf("unknown kind %d", t.Kind)
	}
}
