// A constructor hands its cancel function to the tunnel it returns, but drops it when the handshake fails.
package tunnel

import (
	"context"
	"errors"
	"fmt"
)

type Link interface {
	Hello(ctx context.Context) (int, error)
	Pump(ctx context.Context)
}

type Tunnel struct {
	link    Link
	version int
	stop    context.CancelFunc
}

var ErrVersion = errors.New("tunnel: version mismatch")

func Dial(parent context.Context, link Link) (*Tunnel, error) {
	ctx, stop := context.WithCancel(parent) // want cancel-leak:"."
	v, err := link.Hello(ctx)
	if err != nil {
		return nil, fmt.Errorf("hello: %w", err)
	}
	if v < 3 {
		stop()
		return nil, ErrVersion
	}
	t := &Tunnel{link: link, version: v, stop: stop}
	go link.Pump(ctx)
	return t, nil
}

func (t *Tunnel) Close() { t.stop() }
