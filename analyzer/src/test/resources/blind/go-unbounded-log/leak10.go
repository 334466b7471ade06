// The record waits for its goroutine only up to a deadline, so slow writes pile up behind it.
package patient

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

var errSlow = errors.New("patient: sink is slow")

type Handler struct {
	next  slog.Handler
	limit time.Duration
}

func (h *Handler) Enabled(ctx context.Context, l slog.Level) bool { return h.next.Enabled(ctx, l) }

func (h *Handler) WithAttrs(as []slog.Attr) slog.Handler {
	return &Handler{next: h.next.WithAttrs(as), limit: h.limit}
}

func (h *Handler) WithGroup(name string) slog.Handler {
	return &Handler{next: h.next.WithGroup(name), limit: h.limit}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	r = r.Clone()
	done := make(chan struct{})
	var err error
	go func() { // want go-unbounded-log:"log record"
		defer close(done)
		err = h.next.Handle(ctx, r)
	}()

	t := time.NewTimer(h.limit)
	defer t.Stop()
	select {
	case <-done:
		return err
	case <-t.C:
		return errSlow
	}
}
