// A watcher on a ticker closes the body of each poll in a function of its own.
package configwatch

import (
	"context"
	"io"
	"net/http"
	"time"
)

type Watcher struct {
	URL    string
	Client *http.Client
	Apply  func([]byte)
	etag   string
}

func (w *Watcher) poll() error {
	req, err := http.NewRequest(http.MethodGet, w.URL, nil)
	if err != nil {
		return err
	}
	req.Header.Set("If-None-Match", w.etag)
	resp, err := w.Client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotModified {
		return nil
	}
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	w.etag = resp.Header.Get("ETag")
	w.Apply(data)
	return nil
}

func (w *Watcher) Run(ctx context.Context, every time.Duration) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			if err := w.poll(); err != nil {
				return err
			}
		}
	}
}
