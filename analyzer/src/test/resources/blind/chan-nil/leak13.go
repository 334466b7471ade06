// The stream handler keeps each request open by a select without cases.
package stream

import (
	"fmt"
	"net/http"
	"sync"
)

type Hub struct {
	mu      sync.Mutex
	clients map[http.ResponseWriter]int
}

func (h *Hub) join(w http.ResponseWriter) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.clients[w] = len(h.clients)
}

func (h *Hub) events(w http.ResponseWriter, r *http.Request) {
	f, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no streaming", http.StatusNotImplemented)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	fmt.Fprint(w, ": hello\n\n")
	f.Flush()
	h.join(w)
	select {} // want chan-nil:"."
}

func Register(mux *http.ServeMux) {
	h := &Hub{clients: map[http.ResponseWriter]int{}}
	mux.HandleFunc("/events", h.events)
}
