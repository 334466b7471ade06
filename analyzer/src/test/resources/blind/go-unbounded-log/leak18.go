// The weighted semaphore is released when Handle returns instead of when the goroutine ends, so it bounds nothing.
package weighted

import (
	"context"
	"log/slog"
	"net/http"
	"strings"

	"golang.org/x/sync/semaphore"
)

type Handler struct {
	slog.Handler
	hook string
	sem  *semaphore.Weighted
}

func New(next slog.Handler, hook string) *Handler {
	return &Handler{Handler: next, hook: hook, sem: semaphore.NewWeighted(8)}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	if err := h.sem.Acquire(ctx, 1); err != nil {
		return err
	}
	defer h.sem.Release(1)

	go h.call(r.Message) // want go-unbounded-log:"log record"
	return h.Handler.Handle(ctx, r)
}

func (h *Handler) call(text string) {
	resp, err := http.Post(h.hook, "text/plain", strings.NewReader(text))
	if err != nil {
		return
	}
	_ = resp.Body.Close()
}
