// The server closes the body of the incoming request, the handler that of the upstream's response.
package main

import (
	"io"
	"log"
	"maps"
	"net/http"
)

type relay struct {
	upstream string
	client   *http.Client
}

func (rl *relay) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil || len(payload) == 0 {
		http.Error(w, "bad payload", http.StatusBadRequest)
		return
	}
	out, err := http.NewRequestWithContext(r.Context(), r.Method, rl.upstream+r.URL.Path, http.NoBody)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	resp, err := rl.client.Do(out)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	closeBody := resp.Body.Close
	defer closeBody()
	maps.Copy(w.Header(), resp.Header)
	w.WriteHeader(resp.StatusCode)
	if _, err := io.Copy(w, resp.Body); err != nil {
		log.Printf("relay: %v", err)
	}
}

func main() {
	http.Handle("/", &relay{upstream: "http://backend.internal", client: &http.Client{}})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
