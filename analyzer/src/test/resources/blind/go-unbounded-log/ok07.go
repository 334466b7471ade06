// The record hands its work to a goroutine of its own and waits for it without a deadline.
package patient

import (
	"context"
	"fmt"
	"log/slog"
)

type Handler struct {
	next slog.Handler
}

func New(next slog.Handler) *Handler { return &Handler{next: next} }

func (h *Handler) Enabled(ctx context.Context, l slog.Level) bool { return h.next.Enabled(ctx, l) }

func (h *Handler) WithAttrs(as []slog.Attr) slog.Handler { return New(h.next.WithAttrs(as)) }

func (h *Handler) WithGroup(name string) slog.Handler { return New(h.next.WithGroup(name)) }

// Handle isolates the caller's goroutine from a sink that calls runtime.Goexit or panics.
func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("patient: sink panicked: %v", p)
			}
		}()
		err = h.next.Handle(ctx, r)
	}()
	<-done
	return err
}
