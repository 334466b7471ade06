// The sender selects on a derived context that the receiver cancels whenever it leaves.
package lookup

import (
	"context"
	"errors"
	"time"
)

type Record struct {
	Key   string
	Value []byte
}

type Backend func(ctx context.Context, key string) (Record, error)

var ErrMissing = errors.New("lookup: missing everywhere")

type Client struct {
	tiers []Backend
	wait  time.Duration
}

// Find asks all tiers at once and takes the first hit.
func (c *Client) Find(key string) (*Record, error) {
	ctx, cancel := context.WithTimeout(context.Background(), c.wait)
	defer cancel()

	found := make(chan *Record)
	for _, tier := range c.tiers {
		go func() {
			rec, err := tier(ctx, key)
			if err != nil {
				return
			}
			select {
			case found <- &rec:
			case <-ctx.Done():
			}
		}()
	}

	select {
	case rec := <-found:
		return rec, nil
	case <-ctx.Done():
		return nil, ErrMissing
	}
}
