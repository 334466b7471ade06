// A goroutine is started only when the weighted semaphore has room; otherwise the record is handled in place.
package async

import (
	"context"
	"log/slog"

	"golang.org/x/sync/semaphore"
)

type handler struct {
	next slog.Handler
	sem  *semaphore.Weighted
}

func Wrap(next slog.Handler, parallel int64) slog.Handler {
	return handler{next: next, sem: semaphore.NewWeighted(parallel)}
}

func (h handler) Enabled(ctx context.Context, level slog.Level) bool {
	return h.next.Enabled(ctx, level)
}

func (h handler) Handle(ctx context.Context, rec slog.Record) error {
	if !h.sem.TryAcquire(1) {
		return h.next.Handle(ctx, rec)
	}
	rec = rec.Clone()
	ctx = context.WithoutCancel(ctx)
	go func() {
		defer h.sem.Release(1)
		_ = h.next.Handle(ctx, rec)
	}()
	return nil
}

func (h handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return handler{next: h.next.WithAttrs(attrs), sem: h.sem}
}

func (h handler) WithGroup(name string) slog.Handler {
	return handler{next: h.next.WithGroup(name), sem: h.sem}
}
