// A consumer recovers from panics of its own checks and has not deferred the cancel function.
package consumer

import (
	"context"
	"fmt"
	"time"
)

type Record struct {
	Topic   string
	Version int
	Payload []byte
}

type Consumer struct {
	root   context.Context
	handle func(context.Context, []byte)
}

func (c *Consumer) Consume(r Record) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("record of %s: %v", r.Topic, p)
		}
	}()
	ctx, cancel := context.WithTimeout(c.root, 3*time.Hour) // want cancel-leak:"cancel"
	if r.Version != 2 {
		panic(fmt.Sprintf("unsupported version %d", r.Version))
	}
	c.handle(ctx, r.Payload)
	cancel()
	return nil
}
