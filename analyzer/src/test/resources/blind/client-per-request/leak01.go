// A weather widget's handler builds a transport with its own TLS settings on each request and drops it with its idle connections.
package weather

import (
	"crypto/tls"
	"io"
	"net/http"
	"time"
)

type Widget struct {
	upstream string
}

func Mount(mux *http.ServeMux, upstream string) {
	w := &Widget{upstream: upstream}
	mux.HandleFunc("GET /weather/{city}", w.city)
}

func (wd *Widget) city(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{
		Timeout: 5 * time.Second,
		Transport: &http.Transport{ // want client-per-request:"request"
			TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS13},
		},
	}
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, wd.upstream+"/v1/"+r.PathValue("city"), nil)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	resp, err := client.Do(req)
	if err != nil {
		http.Error(w, "upstream is down", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
	_, _ = io.Copy(w, resp.Body)
}
