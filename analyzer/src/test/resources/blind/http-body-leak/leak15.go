// A round tripper tries again after a 401 and forgets the body of the first answer.
package auth

import (
	"net/http"
	"sync"
)

type TokenTransport struct {
	Next  http.RoundTripper
	Fetch func() (string, error)

	mu    sync.Mutex
	token string
}

func (t *TokenTransport) current(force bool) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.token != "" && !force {
		return t.token, nil
	}
	tok, err := t.Fetch()
	if err == nil {
		t.token = tok
	}
	return tok, err
}

func (t *TokenTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	tok, err := t.current(false)
	if err != nil {
		return nil, err
	}
	first := req.Clone(req.Context())
	first.Header.Set("Authorization", "Bearer "+tok)
	resp, err := t.Next.RoundTrip(first) // want http-body-leak:"not closed"
	if err != nil || resp.StatusCode != http.StatusUnauthorized {
		return resp, err
	}
	if tok, err = t.current(true); err != nil {
		return nil, err
	}
	second := req.Clone(req.Context())
	second.Header.Set("Authorization", "Bearer "+tok)
	return t.Next.RoundTrip(second)
}
