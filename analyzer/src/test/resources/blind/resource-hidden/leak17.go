// A feed keeps the body of a response in a field and decodes from it item by item, without an end.
package atom

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

type Item struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type Feed struct {
	body io.ReadCloser
	last Item
}

func Subscribe(ctx context.Context, url string) (*Feed, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req) // want resource-hidden:"."
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		return nil, fmt.Errorf("feed %s: %s", url, resp.Status)
	}
	return &Feed{body: resp.Body}, nil
}

func (f *Feed) Next() (Item, error) {
	err := json.NewDecoder(f.body).Decode(&f.last)
	return f.last, err
}
