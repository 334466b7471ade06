// A wrapper returns context and cancel function correctly, but its caller returns early without the call.
package audit

import (
	"context"
	"errors"
	"time"
)

type ctxKey string

func withActor(ctx context.Context, actor string) (context.Context, context.CancelFunc) {
	return withLimit(context.WithValue(ctx, ctxKey("actor"), actor))
}

func withLimit(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, 30*time.Minute)
}

type Sink interface {
	Write(ctx context.Context, event string) error
}

var ErrNoActor = errors.New("audit: no actor")

func Record(parent context.Context, sink Sink, actor string, events []string) error {
	ctx, cancel := withActor(parent, actor) // want cancel-leak:"."
	if actor == "" {
		return ErrNoActor
	}
	defer cancel()
	for _, e := range events {
		if err := sink.Write(ctx, e); err != nil {
			return err
		}
	}
	return nil
}
