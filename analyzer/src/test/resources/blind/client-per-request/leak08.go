// A search handler closes the idle connections of a transport it makes per request, which is tidy but still a handshake each time.
package search

import (
	"encoding/json"
	"net/http"
	"net/url"
	"time"
)

type hit struct {
	Title string `json:"title"`
}

func Handler(index string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		tr := &http.Transport{MaxIdleConns: 2, TLSHandshakeTimeout: 3 * time.Second} // want client-per-request:"request"
		defer tr.CloseIdleConnections()
		client := &http.Client{Transport: tr}
		resp, err := client.Get(index + "?q=" + url.QueryEscape(r.FormValue("q")))
		if err != nil {
			http.Error(w, "index is down", http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		var hits []hit
		if err := json.NewDecoder(resp.Body).Decode(&hits); err != nil {
			http.Error(w, "bad answer", http.StatusBadGateway)
			return
		}
		_ = json.NewEncoder(w).Encode(hits)
	}
}

func Mount() { http.Handle("/search", Handler("http://index.internal/query")) }
