// A generic helper takes the response with a callback and closes it whatever the callback does.
package typed

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

type Decoder[T any] func(io.Reader) (T, error)

func JSON[T any](r io.Reader) (v T, err error) {
	err = json.NewDecoder(r).Decode(&v)
	return v, err
}

func consume[T any](resp *http.Response, decode Decoder[T]) (v T, err error) {
	defer func(body io.Closer) {
		if cerr := body.Close(); err == nil {
			err = cerr
		}
	}(resp.Body)
	if resp.StatusCode >= 400 {
		return v, fmt.Errorf("server: %s", resp.Status)
	}
	return decode(resp.Body)
}

// Get fetches and decodes one value.
func Get[T any](client *http.Client, url string, decode Decoder[T]) (T, error) {
	resp, err := client.Get(url)
	if err != nil {
		var zero T
		return zero, err
	}
	return consume(resp, decode)
}
