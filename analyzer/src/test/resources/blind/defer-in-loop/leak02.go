// A link checker asks each URL in turn and keeps every response body open until the whole list is done.
package linkcheck

import (
	"context"
	"net/http"
)

type Broken struct {
	URL  string
	Code int
}

type Checker struct {
	client *http.Client
}

func New(client *http.Client) *Checker { return &Checker{client: client} }

func (c *Checker) Check(ctx context.Context, urls []string) ([]Broken, error) {
	var broken []Broken
	for _, u := range urls {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
		if err != nil {
			broken = append(broken, Broken{URL: u})
			continue
		}
		resp, err := c.client.Do(req)
		if err != nil {
			if ctx.Err() != nil {
				return broken, ctx.Err()
			}
			broken = append(broken, Broken{URL: u})
			continue
		}
		defer resp.Body.Close() // want defer-in-loop:"loop"
		if resp.StatusCode >= 400 {
			broken = append(broken, Broken{URL: u, Code: resp.StatusCode})
			continue
		}
	}
	return broken, nil
}
