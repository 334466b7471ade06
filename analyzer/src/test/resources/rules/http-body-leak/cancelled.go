package remote

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"
)

// ask gives its caller what ends the request, which closes the connection that the body holds.
func ask(ctx context.Context, c *http.Client, url string) (*http.Response, context.CancelFunc, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		cancel()
		return nil, nil, err
	}
	answer, err := c.Do(request)
	if err != nil {
		cancel()
		return nil, nil, err
	}
	return answer, cancel, nil
}

func read(answer *http.Response, cancel context.CancelFunc) ([]byte, error) {
	if answer.Header.Get("Content-Type") != "text/plain" {
		cancel()
		return nil, errors.New("no text")
	}
	defer cancel()
	defer answer.Body.Close()
	return io.ReadAll(answer.Body)
}

func Fetch(ctx context.Context, c *http.Client, url string) ([]byte, error) {
	answer, cancel, err := ask(ctx, c, url)
	if err != nil {
		return nil, err
	}
	return read(answer, cancel)
}

func parse(answer *http.Response, cancel context.CancelFunc) ([]byte, error) {
	if answer.Header.Get("Content-Type") != "text/plain" {
		return nil, errors.New("no text")
	}
	defer cancel()
	defer answer.Body.Close()
	return io.ReadAll(answer.Body)
}

func Load(ctx context.Context, c *http.Client, url string) ([]byte, error) {
	answer, cancel, err := ask(ctx, c, url) // want http-body-leak:"body"  // want cancel-leak:"."
	if err != nil {
		return nil, err
	}
	return parse(answer, cancel)
}
