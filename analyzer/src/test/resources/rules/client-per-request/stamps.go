// Package stamps asks another server in its handlers.
package stamps

import (
	"io"
	"net/http"
)

type office struct {
	url    string
	shared *http.Client
}

// Mount registers the handlers.
func Mount(mux *http.ServeMux, url string) {
	o := &office{url: url, shared: &http.Client{Transport: &http.Transport{}}}
	mux.HandleFunc("/own", o.own)
	mux.HandleFunc("/shared", o.common)
}

func (o *office) own(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{}} // want client-per-request:"request"
	o.ask(client, w)
}

func (o *office) common(w http.ResponseWriter, r *http.Request) { o.ask(o.shared, w) }

func (o *office) ask(client *http.Client, w http.ResponseWriter) {
	resp, err := client.Get(o.url)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}
