package feeds

import (
	"context"
	"errors"
	"net/http"
	"time"
)

const probing = http.MethodHead

// Age asks for the head of the answer alone, which has no body.
func Age(ctx context.Context, url string) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodHead, url, nil)
	if err != nil {
		return "", err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	return answer.Header.Get("Age"), nil
}

// Reachable does so in the shorter way.
func Reachable(url string) bool {
	answer, err := http.Head(url)
	return err == nil && answer.StatusCode < 400
}

// Lag changes what it has asked before.
func Lag(ctx context.Context, c *http.Client, url string) (time.Duration, error) {
	request, err := http.NewRequest(probing, url, nil)
	if err != nil {
		return 0, err
	}
	start := time.Now()
	answer, err := c.Do(request.WithContext(ctx))
	if err != nil {
		return 0, err
	}
	if answer.StatusCode > 299 {
		return 0, errors.New(answer.Status)
	}
	return time.Since(start), nil
}

// Exists writes the request down itself.
func Exists(c *http.Client, target *http.Request) bool {
	answer, err := c.Do(&http.Request{Method: "HEAD", URL: target.URL})
	return err == nil && answer.StatusCode == http.StatusOK
}

// Touch asks for all of it.
func Touch(ctx context.Context, url string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(request) // want http-body-leak:"body"
	return err
}

// Ask leaves it to its caller what is asked for.
func Ask(method, url string) error {
	request, err := http.NewRequest(method, url, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(request) // want http-body-leak:"body"
	return err
}
