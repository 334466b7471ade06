// A helper two levels deep returns an open response and the caller looks at its status only.
package geocode

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
)

type API struct {
	base string
	key  string
	http *http.Client
}

func (a *API) send(req *http.Request) (*http.Response, error) {
	req.Header.Set("X-Api-Key", a.key)
	resp, err := a.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("geocode: %w", err)
	}
	return resp, nil
}

func (a *API) query(ctx context.Context, path string, q url.Values) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.base+path+"?"+q.Encode(), nil)
	if err != nil {
		return nil, err
	}
	return a.send(req)
}

// Known says whether the address exists.
func (a *API) Known(ctx context.Context, address string) (bool, error) {
	resp, err := a.query(ctx, "/v1/lookup", url.Values{"q": {address}}) // want http-body-leak:"not closed"
	if err != nil {
		return false, err
	}
	switch resp.StatusCode {
	case http.StatusOK:
		return true, nil
	case http.StatusNotFound:
		return false, nil
	default:
		return false, fmt.Errorf("geocode: %s", resp.Status)
	}
}
