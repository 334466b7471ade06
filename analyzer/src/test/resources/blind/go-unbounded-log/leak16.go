// The semaphore is tried without blocking, but when no slot is free the handler only counts and spawns all the same.
package slots

import (
	"context"
	"log/slog"
	"net"
	"sync/atomic"
)

type Handler struct {
	slog.Handler
	addr      string
	slots     chan struct{}
	saturated atomic.Uint64
}

func New(next slog.Handler, addr string, n int) *Handler {
	return &Handler{Handler: next, addr: addr, slots: make(chan struct{}, n)}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	select {
	case h.slots <- struct{}{}:
	default:
		h.saturated.Add(1)
	}
	msg := r.Message
	go func() { // want go-unbounded-log:"log record"
		defer func() {
			select {
			case <-h.slots:
			default:
			}
		}()
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
