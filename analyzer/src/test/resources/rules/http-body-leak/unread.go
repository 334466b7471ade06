// Package unread reads answers, or fails to.
package unread

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
)

type almanac struct{ url string }

func (a *almanac) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = a.text()
	_, _ = a.moons()
	_ = a.save(nil)
}

// What cannot be read on has been closed by the transport.
func (a *almanac) text() ([]byte, error) {
	resp, err := http.Get(a.url) // want http-body-leak:"could not be read on"
	if err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}

// A decoder stops where it likes.
func (a *almanac) moons() (n int, err error) {
	resp, err := http.Get(a.url) // want http-body-leak:"for each request"
	if err != nil {
		return 0, err
	}
	err = json.NewDecoder(resp.Body).Decode(&n)
	return n, err
}

// Where the copy fails, the file may be at fault.
func (a *almanac) save(to *os.File) error {
	resp, err := http.Get(a.url) // want http-body-leak:"for each request"
	if err != nil {
		return err
	}
	if _, err := io.Copy(to, resp.Body); err != nil {
		return err
	}
	return resp.Body.Close()
}
