// WithAttrs makes a handler that shares its parent's worker and queue; nothing on the record's path starts a goroutine.
package bus

import (
	"context"
	"log/slog"
)

type Publisher[E any] interface {
	Publish(ctx context.Context, topic string, event E) error
}

type item[E any] struct {
	topic string
	event E
}

type Handler[E any] struct {
	topic   string
	convert func(slog.Record) E
	attrs   []slog.Attr
	queue   chan<- item[E]
}

func New[E any](ctx context.Context, pub Publisher[E], topic string, convert func(slog.Record) E) *Handler[E] {
	queue := make(chan item[E], 100)
	for range 2 {
		go func() {
			for {
				select {
				case it := <-queue:
					_ = pub.Publish(ctx, it.topic, it.event)
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	return &Handler[E]{topic: topic, convert: convert, queue: queue}
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
	select {
	case h.queue <- item[E]{h.topic, h.convert(r)}:
	default:
	}
	return nil
}
