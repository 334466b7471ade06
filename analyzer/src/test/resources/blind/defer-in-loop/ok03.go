// A download tries its mirrors in turn and returns from the function right after the one that answered.
package mirror

import (
	"errors"
	"io"
	"net/http"
	"os"
)

var ErrNoMirror = errors.New("no mirror has the file")

func Download(mirrors []string, name, target string) error {
	for _, m := range mirrors {
		resp, err := http.Get(m + "/" + name)
		if err != nil {
			continue
		}
		if resp.StatusCode != http.StatusOK {
			resp.Body.Close()
			continue
		}
		defer resp.Body.Close()
		out, err := os.Create(target)
		if err != nil {
			return err
		}
		if _, err := io.Copy(out, resp.Body); err != nil {
			out.Close()
			return err
		}
		return out.Close()
	}
	return ErrNoMirror
}
