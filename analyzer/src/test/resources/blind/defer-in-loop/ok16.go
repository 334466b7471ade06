// A router registers one handler per backend in a loop, and each handler defers the close of its own reply.
package proxyroutes

import (
	"io"
	"net/http"
)

func Mount(mux *http.ServeMux, backends map[string]string) {
	for prefix, target := range backends {
		mux.HandleFunc(prefix, func(w http.ResponseWriter, r *http.Request) {
			req, err := http.NewRequestWithContext(r.Context(), r.Method, target+r.URL.Path, r.Body)
			if err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				http.Error(w, "backend is down", http.StatusBadGateway)
				return
			}
			defer resp.Body.Close()
			w.WriteHeader(resp.StatusCode)
			_, _ = io.Copy(w, resp.Body)
		})
	}
}
