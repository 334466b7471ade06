// The cancel function is shadowed inside of an if, so that the deferred closure calls the harmless outer one.
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
	Timeout time.Duration
	Limit   int
}

func Run(ctx context.Context, idx Index, q string, o Options) ([]Hit, error) {
	cancel := func() {}
	defer func() { cancel() }()
	if o.Timeout > 0 {
		bounded, cancel := context.WithTimeout(ctx, o.Timeout) // want cancel-leak:"cancel"
		if bounded.Err() != nil {
			cancel()
			return nil, bounded.Err()
		}
		ctx = bounded
	}
	hits, err := idx.Query(ctx, q)
	if err != nil {
		return nil, err
	}
	if o.Limit > 0 && len(hits) > o.Limit {
		hits = hits[:o.Limit]
	}
	return hits, nil
}
