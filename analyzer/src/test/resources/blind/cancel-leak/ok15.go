// A generic lease owns the cancel function behind an interface and releases it under another method name.
package lease

import (
	"context"
	"time"
)

type Handle[T any] interface {
	Value() T
	Relinquish()
}

type held[T any] struct {
	value  T
	cancel context.CancelFunc
}

func (h *held[T]) Value() T    { return h.value }
func (h *held[T]) Relinquish() { h.cancel() }

type Acquire[T any] func(ctx context.Context) (T, error)

func Take[T any](parent context.Context, d time.Duration, acquire Acquire[T]) (Handle[T], error) {
	ctx, cancel := context.WithDeadline(parent, time.Now().Add(d))
	v, err := acquire(ctx)
	if err != nil {
		cancel()
		return nil, err
	}
	return &held[T]{value: v, cancel: cancel}, nil
}
