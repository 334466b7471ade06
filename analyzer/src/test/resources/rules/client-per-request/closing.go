// Package closing asks devices that get a connection for each request.
package closing

import (
	"io"
	"net/http"
)

type house struct {
	lamp string
}

func (h *house) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.once(w)
	h.single(w)
	h.often(w)
}

// A request that closes its connection leaves none idle.
func (h *house) once(w io.Writer) {
	req, err := http.NewRequest(http.MethodGet, h.lamp, nil)
	if err != nil {
		return
	}
	req.Close = true
	client := &http.Client{Transport: &http.Transport{}}
	resp, err := client.Do(req)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}

// A transport that keeps no connections would not do better if it were shared.
func (h *house) single(w io.Writer) {
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // want client-per-request:"keeps no connections"
	resp, err := client.Get(h.lamp)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}

func (h *house) often(w io.Writer) {
	req, err := http.NewRequest(http.MethodGet, h.lamp, nil)
	if err != nil {
		return
	}
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: false}} // want client-per-request:"idle connections"
	resp, err := client.Do(req)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}
