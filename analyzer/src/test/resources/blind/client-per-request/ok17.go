// An admin endpoint starts a further HTTP server on demand, which is a server and no client, and shuts it down on another.
package debugport

import (
	"context"
	"net/http"
	"net/http/pprof"
	"sync"
	"time"
)

type Debug struct {
	mu     sync.Mutex
	server *http.Server
}

func (d *Debug) Mount(mux *http.ServeMux) {
	mux.HandleFunc("POST /debug/on", d.on)
	mux.HandleFunc("POST /debug/off", d.off)
}

func (d *Debug) on(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.server != nil {
		return
	}
	s := &http.Server{
		Addr:              "localhost:6060",
		Handler:           http.HandlerFunc(pprof.Index),
		ReadHeaderTimeout: time.Second,
	}
	d.server = s
	go func() { _ = s.ListenAndServe() }()
}

func (d *Debug) off(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.server == nil {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	_ = d.server.Shutdown(ctx)
	d.server = nil
}
