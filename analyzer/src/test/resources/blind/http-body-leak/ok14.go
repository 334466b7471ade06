// The body is returned as a ReadCloser inside of an interface value with a limit on its bytes.
package media

import (
	"fmt"
	"io"
	"net/http"
)

type limited struct {
	io.Reader
	io.Closer
}

// Open gives the caller at most max bytes of the clip, the caller closes it.
func Open(client *http.Client, clip string, max int64) (io.ReadCloser, error) {
	resp, err := client.Get(clip)
	if err != nil {
		return nil, fmt.Errorf("clip: %w", err)
	}
	if resp.StatusCode == http.StatusNotFound {
		defer resp.Body.Close()
		return nil, fmt.Errorf("clip %s not found", clip)
	}
	if resp.ContentLength >= 0 && resp.ContentLength <= max {
		return resp.Body, nil
	}
	return limited{Reader: io.LimitReader(resp.Body, max), Closer: resp.Body}, nil
}
