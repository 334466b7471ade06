// The slog handler calls a function-typed hook, which its constructor sets to a method that spawns.
package hooks

import (
	"context"
	"log/slog"
	"os/exec"
)

type Handler struct {
	slog.Handler
	command string
	onError func(msg string)
}

func New(next slog.Handler, command string) *Handler {
	h := &Handler{Handler: next, command: command}
	h.onError = h.fire
	return h
}

func (h *Handler) fire(msg string) {
	go h.run(msg) // want go-unbounded-log:"log record"
}

func (h *Handler) run(msg string) {
	if err := exec.Command(h.command, msg).Run(); err != nil {
		println("hook:", err.Error())
	}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	err := h.Handler.Handle(ctx, r)
	if r.Level >= slog.LevelError && h.onError != nil {
		h.onError(r.Message)
	}
	return err
}
