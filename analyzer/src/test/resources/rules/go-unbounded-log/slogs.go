// Package slogs implements slog.Handler.
package slogs

import (
	"context"
	"log/slog"
)

type handler struct {
	slog.Handler
	send func(string)
}

func (h *handler) Handle(ctx context.Context, r slog.Record) error {
	go h.send(r.Message) // want go-unbounded-log:"for every log record"
	return h.Handler.Handle(ctx, r)
}

type quiet struct{ slog.Handler }

func (q *quiet) Handle(ctx context.Context, r slog.Record) error {
	return q.Handler.Handle(ctx, r)
}
