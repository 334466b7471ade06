// A generic slog handler hands each record, converted to its event type, to a publisher in a new goroutine.
package bus

import (
	"context"
	"log/slog"
)

type Publisher[E any] interface {
	Publish(ctx context.Context, topic string, event E) error
}

type Handler[E any] struct {
	pub     Publisher[E]
	topic   string
	convert func(slog.Record) E
	attrs   []slog.Attr
}

func New[E any](pub Publisher[E], topic string, convert func(slog.Record) E) *Handler[E] {
	return &Handler[E]{pub: pub, topic: topic, convert: convert}
}

func (h *Handler[E]) Enabled(_ context.Context, l slog.Level) bool { return l >= slog.LevelInfo }

func (h *Handler[E]) WithAttrs(attrs []slog.Attr) slog.Handler {
	c := *h
	c.attrs = append(c.attrs[:len(c.attrs):len(c.attrs)], attrs...)
	return &c
}

func (h *Handler[E]) WithGroup(name string) slog.Handler {
	c := *h
	c.topic += "." + name
	return &c
}

func (h *Handler[E]) Handle(_ context.Context, r slog.Record) error {
	r = r.Clone()
	r.AddAttrs(h.attrs...)
	event := h.convert(r)
	go h.pub.Publish(context.Background(), h.topic, event) // want go-unbounded-log:"log record"
	return nil
}

type Line struct{ Text string }

func Lines(pub Publisher[Line]) *slog.Logger {
	return slog.New(New(pub, "log", func(r slog.Record) Line { return Line{r.Message} }))
}
