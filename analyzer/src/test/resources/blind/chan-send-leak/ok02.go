// The named sender function selects on the same context whose end makes the receiver leave.
package fetcher

import (
	"context"
	"io"
	"net/http"
)

type page struct {
	status int
	body   []byte
	err    error
}

func get(ctx context.Context, client *http.Client, url string) page {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return page{err: err}
	}
	resp, err := client.Do(req)
	if err != nil {
		return page{err: err}
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
	return page{resp.StatusCode, body, err}
}

func load(ctx context.Context, client *http.Client, url string, out chan<- page) {
	p := get(ctx, client, url)
	select {
	case out <- p:
	case <-ctx.Done():
	}
}

func Get(ctx context.Context, client *http.Client, url string) ([]byte, int, error) {
	pages := make(chan page)
	go load(ctx, client, url, pages)
	select {
	case <-ctx.Done():
		return nil, 0, context.Cause(ctx)
	case p := <-pages:
		return p.body, p.status, p.err
	}
}
