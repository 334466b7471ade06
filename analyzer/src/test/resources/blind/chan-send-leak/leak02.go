// The send is in a named function that gets the unbuffered channel as an argument; the receiver gives up on ctx.Done.
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

func load(client *http.Client, url string, out chan<- page) {
	resp, err := client.Get(url)
	if err != nil {
		out <- page{err: err} // want chan-send-leak:"forever"
		return
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
	out <- page{resp.StatusCode, body, err} // want chan-send-leak:"forever"
}

// Get fetches a page and stops waiting when ctx is done.
func Get(ctx context.Context, client *http.Client, url string) ([]byte, int, error) {
	pages := make(chan page)
	go load(client, url, pages)
	select {
	case <-ctx.Done():
		return nil, 0, context.Cause(ctx)
	case p := <-pages:
		return p.body, p.status, p.err
	}
}
