// A ring buffer with a condition variable feeds the single goroutine that Open starts; records only overwrite slots.
package ring

import (
	"context"
	"io"
	"log/slog"
	"sync"
)

const size = 128

type Handler struct {
	slog.Handler

	mu         sync.Mutex
	cond       *sync.Cond
	slots      [size]string
	head, tail uint64
	closed     bool
}

func Open(next slog.Handler, w io.Writer) *Handler {
	h := &Handler{Handler: next}
	h.cond = sync.NewCond(&h.mu)
	go h.pump(w)
	return h
}

func (h *Handler) next() (string, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for h.tail == h.head && !h.closed {
		h.cond.Wait()
	}
	if h.tail == h.head {
		return "", false
	}
	s := h.slots[h.tail%size]
	h.tail++
	return s, true
}

func (h *Handler) pump(w io.Writer) {
	for s, ok := h.next(); ok; s, ok = h.next() {
		_, _ = io.WriteString(w, s+"\n")
	}
}

func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	h.mu.Lock()
	if h.head-h.tail == size {
		h.tail++
	}
	h.slots[h.head%size] = r.Message
	h.head++
	h.mu.Unlock()
	h.cond.Signal()
	return h.Handler.Handle(ctx, r)
}

func (h *Handler) Close() {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	h.cond.Broadcast()
}
