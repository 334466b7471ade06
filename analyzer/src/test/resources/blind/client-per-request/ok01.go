// A geocoder makes its transport once in its constructor and shares it with all the requests that it serves.
package main

import (
	"io"
	"net/http"
	"net/url"
	"time"
)

type Geocoder struct {
	client *http.Client
	base   string
}

func New(base string) *Geocoder {
	return &Geocoder{
		base: base,
		client: &http.Client{
			Timeout:   3 * time.Second,
			Transport: &http.Transport{MaxIdleConnsPerHost: 16, IdleConnTimeout: time.Minute},
		},
	}
}

func (g *Geocoder) Close() { g.client.CloseIdleConnections() }

func (g *Geocoder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	resp, err := g.client.Get(g.base + "?address=" + url.QueryEscape(r.FormValue("address")))
	if err != nil {
		http.Error(w, "geocoder is down", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}

func main() {
	g := New("http://geo.internal/search")
	defer g.Close()
	_ = http.ListenAndServe(":8080", g)
}
