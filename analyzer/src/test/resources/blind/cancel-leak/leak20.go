// A subscription's deferred closure cancels on errors only; on success nothing that can cancel is returned.
package pubsub

import (
	"context"
	"fmt"
)

type Broker interface {
	Attach(ctx context.Context, topic string, out chan<- []byte) error
	Ack(ctx context.Context, topic string) error
}

type Client struct {
	root   context.Context
	broker Broker
}

func (c *Client) Subscribe(topic string) (_ <-chan []byte, err error) {
	ctx, cancel := context.WithCancel(c.root) // want cancel-leak:"cancel"
	defer func() {
		if err != nil {
			cancel()
		}
	}()
	out := make(chan []byte, 16)
	if err = c.broker.Attach(ctx, topic, out); err != nil {
		return nil, fmt.Errorf("attach %s: %w", topic, err)
	}
	if err = c.broker.Ack(ctx, topic); err != nil {
		return nil, fmt.Errorf("ack %s: %w", topic, err)
	}
	return out, nil
}
