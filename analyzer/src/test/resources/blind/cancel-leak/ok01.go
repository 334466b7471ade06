// A subscription's deferred closure cancels on errors; on success the returned session cancels in Close.
package pubsub

import (
	"context"
	"fmt"
)

type Broker interface {
	Attach(ctx context.Context, topic string, out chan<- []byte) error
}

type Subscription struct {
	C      <-chan []byte
	cancel context.CancelFunc
}

func (s *Subscription) Close() { s.cancel() }

func Subscribe(root context.Context, b Broker, topics ...string) (sub *Subscription, err error) {
	ctx, cancel := context.WithCancel(root)
	defer func() {
		if err != nil {
			cancel()
		}
	}()
	out := make(chan []byte, 16)
	for _, t := range topics {
		if err := b.Attach(ctx, t, out); err != nil {
			return nil, fmt.Errorf("attach %s: %w", t, err)
		}
	}
	return &Subscription{C: out, cancel: cancel}, nil
}
