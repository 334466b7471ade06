// Command chathook stands in for a chat room on a bad day: it takes every post and answers none in time.
package main

import (
	"flag"
	"io"
	"log"
	"net/http"
	"time"
)

func main() {
	addr := flag.String("http", "127.0.0.1:8090", "address to listen on")
	delay := flag.Duration("delay", time.Hour, "time until a post is answered")
	flag.Parse()

	http.HandleFunc("POST /hook", func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // only then is r.Context() cancelled when the poster leaves
		timer := time.NewTimer(*delay)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-r.Context().Done():
		}
	})
	log.Fatal(http.ListenAndServe(*addr, nil))
}
