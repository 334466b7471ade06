// The sender's select has a quit case, but nobody ever closes or sends on quit.
package lookup

import (
	"context"
	"time"
)

type Record struct {
	Key   string
	Value []byte
	Age   time.Duration
}

type Backend func(key string) (Record, error)

type Client struct {
	backend Backend
}

func (c *Client) Find(ctx context.Context, key string) (*Record, error) {
	found := make(chan *Record)
	failed := make(chan error, 1)
	quit := make(chan struct{})

	go func() {
		rec, err := c.backend(key)
		if err != nil {
			failed <- err
			return
		}
		select {
		case found <- &rec: // want chan-send-leak:"forever"
		case <-quit:
		}
	}()

	select {
	case rec := <-found:
		return rec, nil
	case err := <-failed:
		return nil, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
