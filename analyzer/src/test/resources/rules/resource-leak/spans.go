package checkout

import (
	"context"
	"errors"
	"fmt"

	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

type Till struct {
	tracer trace.Tracer
	open   map[string]trace.Span
}

func (t *Till) pay(ctx context.Context, cents int) error { return ctx.Err() }

// Pay ends its span on each path.
func (t *Till) Pay(ctx context.Context, cents int) error {
	ctx, span := t.tracer.Start(ctx, "pay")
	defer span.End()
	if cents < 0 {
		span.SetStatus(codes.Error, "negative")
		return errors.New("negative sum")
	}
	return t.pay(ctx, cents)
}

// Refund forgets it where it refuses.
func (t *Till) Refund(ctx context.Context, cents int) error {
	ctx, span := t.tracer.Start(ctx, "refund") // want resource-leak:"span"
	if cents < 0 {
		return errors.New("negative sum")
	}
	err := t.pay(ctx, -cents)
	span.RecordError(err)
	span.End()
	return err
}

// Check drops it.
func (t *Till) Check(ctx context.Context) error {
	ctx, _ = t.tracer.Start(ctx, "check") // want resource-leak:"span"
	return t.pay(ctx, 0)
}

// Begin hands it to who ends the sale.
func (t *Till) Begin(ctx context.Context, id string) context.Context {
	ctx, span := t.tracer.Start(ctx, "sale", trace.WithAttributes())
	t.open[id] = span
	return ctx
}

func (t *Till) Finish(id string) {
	t.open[id].End()
	delete(t.open, id)
}

// measured gives it to its caller.
func measured(ctx context.Context, tracer trace.Tracer, name string) (context.Context, trace.Span) {
	return tracer.Start(ctx, fmt.Sprintf("till.%s", name))
}

func (t *Till) Count(ctx context.Context) error {
	ctx, span := measured(ctx, t.tracer, "count")
	defer func() { span.End() }()
	return t.pay(ctx, 0)
}

// Traced ends it in what it returns.
func (t *Till) Traced(ctx context.Context) (context.Context, func(error)) {
	ctx, span := t.tracer.Start(ctx, "traced")
	return ctx, func(err error) {
		if err != nil {
			span.RecordError(err)
		}
		span.End()
	}
}
