// A proxy clones the default transport for each request only to change one timeout.
package slowproxy

import (
	"io"
	"net/http"
	"time"
)

type Proxy struct{ Backend string }

func (p *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t := http.DefaultTransport.(*http.Transport).Clone() // want client-per-request:"request"
	t.ResponseHeaderTimeout = 90 * time.Second
	t.IdleConnTimeout = 0
	out, err := http.NewRequestWithContext(r.Context(), r.Method, p.Backend+r.URL.RequestURI(), r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	out.Header = r.Header.Clone()
	resp, err := t.RoundTrip(out)
	if err != nil {
		http.Error(w, "backend is down", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
	_, _ = io.Copy(w, resp.Body)
}

func Listen(addr, backend string) error {
	http.Handle("/", &Proxy{Backend: backend})
	return http.ListenAndServe(addr, nil)
}
