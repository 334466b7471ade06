// A generic fetch closes the body behind the decoding and so misses it where decoding fails.
package rest

import (
	"context"
	"encoding/json"
	"net/http"
)

type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next"`
}

func Fetch[T any](ctx context.Context, client *http.Client, url string) (Page[T], error) {
	var page Page[T]
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return page, err
	}
	resp, err := client.Do(req) // want http-body-leak:"not closed"
	if err != nil {
		return page, err
	}
	if err := json.NewDecoder(resp.Body).Decode(&page); err != nil {
		return page, err
	}
	if err := resp.Body.Close(); err != nil {
		return page, err
	}
	return page, nil
}
