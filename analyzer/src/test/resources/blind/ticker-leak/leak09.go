// A server-sent-events handler makes a ticker per request and returns on disconnect without stopping it.
package main

import (
	"fmt"
	"log"
	"net/http"
	"runtime"
	"time"
)

func stats(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no streaming", http.StatusNotImplemented)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	every := time.NewTicker(2 * time.Second) // want ticker-leak:"."
	for {
		select {
		case <-r.Context().Done():
			return
		case <-every.C:
			if _, err := fmt.Fprintf(w, "data: %d\n\n", runtime.NumGoroutine()); err != nil {
				every.Stop()
				return
			}
			flusher.Flush()
		}
	}
}

func main() {
	http.HandleFunc("/stats", stats)
	log.Fatal(http.ListenAndServe("localhost:8090", nil))
}
