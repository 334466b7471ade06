// The Close is deferred in a closure that joins its error to the named result.
package invoices

import (
	"errors"
	"fmt"
	"io"
	"net/http"
)

func Download(client *http.Client, url string, w io.Writer) (n int64, err error) {
	resp, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer func() {
		err = errors.Join(err, resp.Body.Close())
	}()
	if resp.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("invoice: %s", resp.Status)
	}
	if resp.ContentLength > 10<<20 {
		return 0, errors.New("invoice is too large")
	}
	return io.Copy(w, resp.Body)
}
