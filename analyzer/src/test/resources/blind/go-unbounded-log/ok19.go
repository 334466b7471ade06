// The record gives its goroutine a deadline, and after cancelling it still waits until the goroutine has ended.
package bounded

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

type Handler struct {
	slog.Handler
	url   string
	limit time.Duration
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	err := h.Handler.Handle(ctx, r)
	if r.Level < slog.LevelError {
		return err
	}

	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	done := make(chan struct{})
	go func() {
		defer close(done)
		h.post(ctx, r.Message)
	}()

	timer := time.NewTimer(h.limit)
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
		cancel()
		<-done
	}
	return err
}

func (h *Handler) post(ctx context.Context, text string) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, h.url, strings.NewReader(text))
	if err != nil {
		return
	}
	if resp, err := http.DefaultClient.Do(req); err == nil {
		resp.Body.Close()
	}
}
