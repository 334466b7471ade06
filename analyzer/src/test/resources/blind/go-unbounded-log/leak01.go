// A slog handler posts every error record to a webhook in a goroutine of its own.
package webhook

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
)

type Handler struct {
	slog.Handler
	url    string
	client *http.Client
}

func New(next slog.Handler, url string) *Handler {
	return &Handler{Handler: next, url: url, client: http.DefaultClient}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	if r.Level >= slog.LevelError {
		go h.post(r.Clone()) // want go-unbounded-log:"log record"
	}
	return h.Handler.Handle(ctx, r)
}

func (h *Handler) post(r slog.Record) {
	body, err := json.Marshal(map[string]string{"level": r.Level.String(), "text": r.Message})
	if err != nil {
		return
	}
	resp, err := h.client.Post(h.url, "application/json", bytes.NewReader(body))
	if err != nil {
		return
	}
	resp.Body.Close()
}
