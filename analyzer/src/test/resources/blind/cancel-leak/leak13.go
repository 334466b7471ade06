// Each interactive job of a shell listens for interrupts and stops listening only if the job succeeded.
package jobs

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

type Job struct {
	Name string
	Do   func(ctx context.Context) error
}

type Shell struct {
	base    context.Context
	history []string
}

func (s *Shell) Foreground(j Job) error {
	ctx, stop := signal.NotifyContext(s.base, os.Interrupt, syscall.SIGTERM) // want cancel-leak:"."
	s.history = append(s.history, j.Name)
	if err := j.Do(ctx); err != nil {
		if ctx.Err() != nil {
			return fmt.Errorf("%s: interrupted", j.Name)
		}
		return err
	}
	stop()
	return nil
}
