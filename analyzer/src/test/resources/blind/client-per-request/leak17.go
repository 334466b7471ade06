// A reverse proxy and its transport are put together anew for each request that a gateway forwards.
package gateway

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

type Gateway struct {
	routes map[string]*url.URL
}

func New(routes map[string]*url.URL) *Gateway { return &Gateway{routes: routes} }

func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	service, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	target, ok := g.routes[service]
	if !ok {
		http.NotFound(w, r)
		return
	}
	proxy := &httputil.ReverseProxy{
		Rewrite: func(p *httputil.ProxyRequest) {
			p.SetURL(target)
			p.SetXForwarded()
		},
		Transport: &http.Transport{MaxConnsPerHost: 32}, // want client-per-request:"."
	}
	proxy.ServeHTTP(w, r)
}

func Listen(addr string, g *Gateway) error {
	return http.ListenAndServe(addr, g)
}
