// Redirects are not followed, so the error is nil and the body of the 302 stays open.
package shortlinks

import (
	"errors"
	"net/http"
	"sync"
)

var resolver = &http.Client{
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

var (
	mu    sync.Mutex
	cache = map[string]string{}
)

// Resolve answers where a short link points to.
func Resolve(short string) (string, error) {
	mu.Lock()
	target, ok := cache[short]
	mu.Unlock()
	if ok {
		return target, nil
	}
	resp, err := resolver.Get(short) // want http-body-leak:"not closed"
	if err != nil {
		return "", err
	}
	loc, err := resp.Location()
	if errors.Is(err, http.ErrNoLocation) {
		return short, nil
	}
	if err != nil {
		resp.Body.Close()
		return "", err
	}
	mu.Lock()
	defer mu.Unlock()
	cache[short] = loc.String()
	return cache[short], nil
}
