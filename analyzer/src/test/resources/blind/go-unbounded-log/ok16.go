// Every record makes an errgroup with a limit for its fan-out and waits for it before it returns.
package fanout

import (
	"context"
	"errors"
	"log/slog"

	"golang.org/x/sync/errgroup"
)

type Target interface {
	Push(ctx context.Context, msg string) error
}

type Handler struct {
	slog.Handler
	targets []Target
}

func New(next slog.Handler, targets ...Target) *Handler {
	return &Handler{Handler: next, targets: targets}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	return errors.Join(
		h.Handler.Handle(ctx, r),
		h.spread(ctx, r.Message),
	)
}

func (h *Handler) spread(ctx context.Context, msg string) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(2)
	for _, t := range h.targets {
		g.Go(func() error { return t.Push(ctx, msg) })
	}
	return g.Wait()
}
