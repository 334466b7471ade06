// An upload handler refuses a large or foreign file and leaves the part open.
package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

const maxPhoto = 8 << 20

func upload(w http.ResponseWriter, r *http.Request) {
	part, header, err := r.FormFile("photo") // want file-leak:"not closed"
	if err != nil {
		http.Error(w, "no photo", http.StatusBadRequest)
		return
	}
	if header.Size > maxPhoto {
		http.Error(w, "photo is too large", http.StatusRequestEntityTooLarge)
		return
	}
	if !strings.HasPrefix(header.Header.Get("Content-Type"), "image/") {
		http.Error(w, "not a photo", http.StatusUnsupportedMediaType)
		return
	}
	defer part.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, part); err != nil {
		log.Printf("upload: %v", err)
		return
	}
	fmt.Fprintf(w, "%x\n", sum.Sum(nil))
}

func main() {
	http.HandleFunc("POST /photos", upload)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
