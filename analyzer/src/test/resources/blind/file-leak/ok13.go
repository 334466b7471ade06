// A wrapper of http.FileSystem returns the file for the server to close and closes refused ones itself.
package nolist

import (
	"net/http"
	"os"
	"path"
)

type filesOnly struct{ http.FileSystem }

func (fsys filesOnly) Open(name string) (http.File, error) {
	f, err := fsys.FileSystem.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	if !info.IsDir() {
		return f, nil
	}
	index, err := fsys.FileSystem.Open(path.Join(name, "index.html"))
	if err != nil {
		f.Close()
		return nil, os.ErrNotExist
	}
	index.Close()
	return f, nil
}

// Handler serves the directory without listings.
func Handler(dir string) http.Handler {
	return http.FileServer(filesOnly{http.Dir(dir)})
}
