// A retry loop closes the body of each failed attempt before the next one.
package packages

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

func Fetch(ctx context.Context, client *http.Client, url string) ([]byte, error) {
	var last error
	for attempt := 1; attempt <= 4; attempt++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return nil, err
		}
		resp, err := client.Do(req)
		if err != nil {
			last = err
			if ctx.Err() != nil {
				break
			}
			continue
		}
		if resp.StatusCode >= 500 {
			_, _ = io.CopyN(io.Discard, resp.Body, 1024)
			resp.Body.Close()
			last = fmt.Errorf("attempt %d: %s", attempt, resp.Status)
			time.Sleep(time.Duration(attempt) * 50 * time.Millisecond)
			continue
		}
		data, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		return data, err
	}
	return nil, last
}
