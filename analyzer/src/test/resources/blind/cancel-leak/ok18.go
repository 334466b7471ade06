// A switch assigns the cancel function in some of its cases to a variable that starts as a no-op and is deferred.
package search

import (
	"context"
	"time"
)

type Hit struct {
	ID    string
	Score float64
}

type Index interface {
	Query(ctx context.Context, q string) ([]Hit, error)
}

type Options struct {
	Timeout  time.Duration
	Deadline time.Time
}

func Run(ctx context.Context, idx Index, q string, o Options) ([]Hit, error) {
	var cancel context.CancelFunc = func() {}
	switch {
	case o.Timeout > 0:
		ctx, cancel = context.WithTimeout(ctx, o.Timeout)
	case !o.Deadline.IsZero():
		ctx, cancel = context.WithDeadline(ctx, o.Deadline)
	}
	defer cancel()
	hits, err := idx.Query(ctx, q)
	if err != nil {
		return nil, err
	}
	return hits, ctx.Err()
}
