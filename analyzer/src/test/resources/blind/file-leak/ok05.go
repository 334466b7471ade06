// An upload handler defers the Close of the part before it looks at the header, and checks that of its copy.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

type inbox struct{ dir string }

func (in *inbox) save(part io.Reader) (string, error) {
	dst, err := os.CreateTemp(in.dir, "scan-*.pdf")
	if err != nil {
		return "", err
	}
	_, err = io.Copy(dst, part)
	if cerr := dst.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(dst.Name())
		return "", err
	}
	return dst.Name(), nil
}

func (in *inbox) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	part, header, err := r.FormFile("scan")
	if err != nil {
		http.Error(w, "no scan", http.StatusBadRequest)
		return
	}
	defer part.Close()
	if header.Size == 0 {
		http.Error(w, "empty scan", http.StatusBadRequest)
		return
	}
	name, err := in.save(part)
	if err != nil {
		log.Printf("inbox: %v", err)
		http.Error(w, "cannot save", http.StatusInternalServerError)
		return
	}
	io.WriteString(w, name+"\n")
}

func main() {
	http.Handle("POST /scans", &inbox{dir: "/var/spool/inbox"})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
