// A tile server registers its handler as a literal, in which each requested layer is opened by a helper of two levels.
package tiles

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

type store struct{ root string }

func (s store) layer(name string) (io.ReadCloser, error) {
	return s.file(filepath.Join("layers", filepath.Base(name)))
}

func (s store) file(rel string) (*os.File, error) {
	return os.Open(filepath.Join(s.root, rel))
}

func Mount(root string) {
	s := store{root: root}
	http.HandleFunc("/tile", func(w http.ResponseWriter, r *http.Request) {
		for _, name := range strings.Split(r.FormValue("layers"), ",") {
			l, err := s.layer(name)
			if err != nil {
				http.Error(w, "no such layer", http.StatusNotFound)
				return
			}
			defer l.Close() // want defer-in-loop:"loop"
			if _, err := io.Copy(w, l); err != nil {
				return
			}
		}
	})
}
