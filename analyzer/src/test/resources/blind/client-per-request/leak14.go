// A logging round tripper is wrapped around a fresh transport in each call of the handler, which bounds its idle time.
package catalog

import (
	"io"
	"log"
	"net/http"
	"time"
)

type logged struct{ base http.RoundTripper }

func (l logged) RoundTrip(r *http.Request) (*http.Response, error) {
	begin := time.Now()
	resp, err := l.base.RoundTrip(r)
	log.Printf("%s %s took %s: %v", r.Method, r.URL, time.Since(begin), err)
	return resp, err
}

func product(w http.ResponseWriter, r *http.Request) {
	transport := &http.Transport{ // want client-per-request:"."
		MaxIdleConnsPerHost: 1,
		IdleConnTimeout:     10 * time.Second,
	}
	client := &http.Client{Transport: logged{base: transport}}
	resp, err := client.Get("http://catalog.internal/products/" + r.PathValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}

func Mount(mux *http.ServeMux) {
	mux.HandleFunc("GET /product/{id}", product)
}
