// A goroutine gets the body, closes it on each of its paths, and the pipe ends with it.
package streaming

import (
	"bufio"
	"context"
	"io"
	"net/http"
)

func pump(ctx context.Context, body io.ReadCloser, lines chan<- string) {
	defer close(lines)
	defer body.Close()
	sc := bufio.NewScanner(body)
	for sc.Scan() {
		select {
		case lines <- sc.Text():
		case <-ctx.Done():
			return
		}
	}
}

// Follow delivers the lines of a remote log until ctx ends.
func Follow(ctx context.Context, client *http.Client, url string) (<-chan string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	lines := make(chan string)
	go pump(ctx, resp.Body, lines)
	return lines, nil
}
