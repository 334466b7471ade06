// The cancel function leaves as an io.Closer: a function type adapts it, and each error path calls it.
package feed

import (
	"context"
	"errors"
	"io"
)

type closerFunc func()

func (f closerFunc) Close() error {
	f()
	return nil
}

type Upstream interface {
	Listen(ctx context.Context, symbol string, tick func(float64)) error
}

var ErrSymbol = errors.New("feed: unknown symbol")

func Open(parent context.Context, up Upstream, symbols []string, tick func(float64)) (io.Closer, error) {
	ctx, cancel := context.WithCancel(parent)
	for _, s := range symbols {
		if s == "" {
			cancel()
			return nil, ErrSymbol
		}
		if err := up.Listen(ctx, s, tick); err != nil {
			defer cancel()
			return nil, err
		}
	}
	return closerFunc(cancel), nil
}
