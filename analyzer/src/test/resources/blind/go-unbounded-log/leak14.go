// A sampling handler keeps a sliding count with one sleeping goroutine per record.
package sampling

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"
)

type Handler struct {
	slog.Handler
	window   time.Duration
	max      int64
	inWindow *atomic.Int64
}

func New(next slog.Handler, window time.Duration, max int64) *Handler {
	return &Handler{Handler: next, window: window, max: max, inWindow: new(atomic.Int64)}
}

func (h *Handler) admit() bool {
	n := h.inWindow.Add(1)
	go func() { // want go-unbounded-log:"log record"
		time.Sleep(h.window)
		h.inWindow.Add(-1)
	}()
	return n <= h.max
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	if r.Level < slog.LevelError && !h.admit() {
		return nil
	}
	return h.Handler.Handle(ctx, r)
}
