// Release functions are collected as method values and all run by one deferred loop.
package compare

import (
	"bytes"
	"io"
	"net/http"
)

// Same says whether all mirrors serve the same first kilobyte.
func Same(client *http.Client, urls ...string) (bool, error) {
	var release []func() error
	defer func() {
		for _, f := range release {
			_ = f()
		}
	}()
	var want []byte
	for i, u := range urls {
		resp, err := client.Get(u)
		if err != nil {
			return false, err
		}
		release = append(release, resp.Body.Close)
		head, err := io.ReadAll(io.LimitReader(resp.Body, 1024))
		if err != nil {
			return false, err
		}
		if i == 0 {
			want = head
			continue
		}
		if !bytes.Equal(want, head) {
			return false, nil
		}
	}
	return true, nil
}
