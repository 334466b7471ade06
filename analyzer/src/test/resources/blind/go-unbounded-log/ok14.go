// The slot is taken in one helper and given back by a release function that the goroutine defers.
package slots

import (
	"context"
	"log/slog"
	"net"
	"sync/atomic"
)

type limiter struct {
	slots chan struct{}
}

func (l *limiter) try() (release func(), ok bool) {
	select {
	case l.slots <- struct{}{}:
		return func() { <-l.slots }, true
	default:
		return nil, false
	}
}

type Handler struct {
	slog.Handler
	addr      string
	limit     *limiter
	saturated atomic.Uint64
}

func New(next slog.Handler, addr string, n int) *Handler {
	return &Handler{Handler: next, addr: addr, limit: &limiter{slots: make(chan struct{}, n)}}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	release, ok := h.limit.try()
	if !ok {
		h.saturated.Add(1)
		return h.Handler.Handle(ctx, r)
	}
	msg := r.Message
	go func() {
		defer release()
		h.forward(msg)
	}()
	return h.Handler.Handle(ctx, r)
}

func (h *Handler) forward(msg string) {
	c, err := net.Dial("tcp", h.addr)
	if err != nil {
		return
	}
	defer c.Close()
	_, _ = c.Write([]byte(msg))
}
