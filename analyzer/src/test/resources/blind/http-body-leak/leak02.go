// A retry loop overwrites the response of each attempt that got a 503 without closing it.
package artifact

import (
	"errors"
	"io"
	"net/http"
	"time"
)

var ErrUnavailable = errors.New("artifact store is unavailable")

func Download(client *http.Client, url string, dst io.Writer) (int64, error) {
	backoff := 100 * time.Millisecond
	for attempt := 0; attempt < 5; attempt++ {
		resp, err := client.Get(url) // want http-body-leak:"not closed"
		if err != nil {
			time.Sleep(backoff)
			backoff *= 2
			continue
		}
		if resp.StatusCode == http.StatusServiceUnavailable {
			time.Sleep(backoff)
			backoff *= 2
			continue
		}
		n, err := io.Copy(dst, resp.Body)
		resp.Body.Close()
		return n, err
	}
	return 0, ErrUnavailable
}
