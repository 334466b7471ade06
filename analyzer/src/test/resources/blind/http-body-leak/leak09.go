// A download object owns the body, but its user returns early without closing the download.
package firmware

import (
	"errors"
	"io"
	"net/http"
	"os"
)

type download struct {
	resp *http.Response
	sum  string
}

func openDownload(c *http.Client, url string) (*download, error) {
	resp, err := c.Get(url)
	if err != nil {
		return nil, err
	}
	return &download{resp: resp, sum: resp.Header.Get("X-Checksum")}, nil
}

func (d *download) Close() error { return d.resp.Body.Close() }

func Install(c *http.Client, url, target string) (err error) {
	d, err := openDownload(c, url) // want http-body-leak:"."
	if err != nil {
		return err
	}
	if d.sum == "" {
		return errors.New("firmware image is not signed")
	}
	out, err := os.Create(target)
	if err != nil {
		d.Close()
		return err
	}
	_, err = io.Copy(out, d.resp.Body)
	return errors.Join(err, out.Close(), d.Close())
}
