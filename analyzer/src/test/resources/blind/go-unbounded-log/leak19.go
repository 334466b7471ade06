// Each record's goroutine limits its own fan-out with an errgroup, but the goroutines themselves have no limit.
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

var ErrNoTargets = errors.New("fanout: no targets")

func New(next slog.Handler, targets ...Target) (*Handler, error) {
	if len(targets) == 0 {
		return nil, ErrNoTargets
	}
	return &Handler{Handler: next, targets: targets}, nil
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	if err := h.Handler.Handle(ctx, r); err != nil {
		return err
	}
	go h.spread(context.WithoutCancel(ctx), r.Message) // want go-unbounded-log:"log record"
	return nil
}

func (h *Handler) spread(ctx context.Context, msg string) {
	var g errgroup.Group
	g.SetLimit(2)
	for _, t := range h.targets {
		g.Go(func() error { return t.Push(ctx, msg) })
	}
	_ = g.Wait()
}
