// The body is replaced by a gzip reader whose Close closes the old body, and the response is returned.
package compressed

import (
	"compress/gzip"
	"errors"
	"io"
	"net/http"
)

type unzipped struct {
	*gzip.Reader
	raw io.ReadCloser
}

func (u *unzipped) Close() error {
	return errors.Join(u.Reader.Close(), u.raw.Close())
}

func inflate(resp *http.Response) error {
	if resp.Header.Get("Content-Encoding") != "gzip" {
		return nil
	}
	zr, err := gzip.NewReader(resp.Body)
	if err != nil {
		resp.Body.Close()
		return err
	}
	resp.Body = &unzipped{Reader: zr, raw: resp.Body}
	return nil
}

// Text reads a page that the server may have compressed.
func Text(client *http.Client, req *http.Request) (string, error) {
	req.Header.Set("Accept-Encoding", "gzip")
	resp, err := client.Do(req)
	if err != nil {
		return "", err
	}
	if err := inflate(resp); err != nil {
		return "", err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return string(text), err
}
