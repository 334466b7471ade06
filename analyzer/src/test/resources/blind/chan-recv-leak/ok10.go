// The wait for the result that may never be sent ends with the context of the caller.
package retry

import (
	"context"
	"time"
)

type Client struct {
	get   func(url string) ([]byte, error)
	pause time.Duration
}

func (c *Client) async(url string, tries int) <-chan []byte {
	res := make(chan []byte, 1)
	go func() {
		for i := 1; i <= tries; i++ {
			body, err := c.get(url)
			if err == nil {
				res <- body
				return
			}
			time.Sleep(c.pause)
		}
	}()
	return res
}

func (c *Client) Get(ctx context.Context, url string) ([]byte, error) {
	select {
	case body := <-c.async(url, 3):
		return body, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
