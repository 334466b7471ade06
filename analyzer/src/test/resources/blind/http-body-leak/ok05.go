// The body is closed before the status is looked at, on the line behind the error's check.
package backups

import (
	"errors"
	"net/http"
	"time"
)

var ErrGone = errors.New("snapshot is gone")

func ModTime(client *http.Client, snapshot string) (time.Time, error) {
	resp, err := client.Head(snapshot)
	if err != nil {
		return time.Time{}, err
	}
	_ = resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusNotFound, http.StatusGone:
		return time.Time{}, ErrGone
	}
	modified, err := http.ParseTime(resp.Header.Get("Last-Modified"))
	if err != nil {
		return time.Time{}, err
	}
	return modified, nil
}
