// A handler relays an upstream avatar and never closes the upstream's body.
package main

import (
	"io"
	"log"
	"net/http"
)

const upstream = "http://avatars.internal/"

func avatar(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(upstream + r.PathValue("user")) // want http-body-leak:"not closed"
	if err != nil {
		http.Error(w, "avatar service down", http.StatusBadGateway)
		return
	}
	if resp.StatusCode != http.StatusOK {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", resp.Header.Get("Content-Type"))
	if _, err := io.CopyN(w, resp.Body, 1<<20); err != nil && err != io.EOF {
		log.Printf("avatar: %v", err)
	}
}

func main() {
	http.HandleFunc("GET /avatar/{user}", avatar)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
