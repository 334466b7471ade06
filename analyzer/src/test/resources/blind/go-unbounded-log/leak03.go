// A slog handler wraps the whole downstream Handle in an anonymous goroutine to be "asynchronous".
package async

import (
	"context"
	"log/slog"
)

type handler struct {
	next slog.Handler
}

func Wrap(next slog.Handler) slog.Handler {
	return handler{next: next}
}

func (h handler) Enabled(ctx context.Context, level slog.Level) bool {
	return h.next.Enabled(ctx, level)
}

func (h handler) Handle(ctx context.Context, rec slog.Record) error {
	rec = rec.Clone()
	ctx = context.WithoutCancel(ctx)
	go func() { // want go-unbounded-log:"log record"
		defer func() { _ = recover() }()
		_ = h.next.Handle(ctx, rec)
	}()
	return nil
}

func (h handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return handler{next: h.next.WithAttrs(attrs)}
}

func (h handler) WithGroup(name string) slog.Handler {
	return handler{next: h.next.WithGroup(name)}
}
