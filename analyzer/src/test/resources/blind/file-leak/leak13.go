// A static handler opens a path of an http.FileSystem and answers 404 for a directory without a Close.
package static

import (
	"net/http"
	"path"
)

type site struct {
	root http.FileSystem
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := path.Clean("/" + r.URL.Path)
	f, err := s.root.Open(name) // want file-leak:"not closed"
	if err != nil {
		http.NotFound(w, r)
		return
	}
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		http.NotFound(w, r)
		return
	}
	http.ServeContent(w, r, info.Name(), info.ModTime(), f)
	f.Close()
}

// Mount serves the tree below /assets/.
func Mount(mux *http.ServeMux, dir string) {
	mux.Handle("/assets/", http.StripPrefix("/assets/", &site{root: http.Dir(dir)}))
}
