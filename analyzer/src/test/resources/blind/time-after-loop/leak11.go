// A streaming handler writes events as they come and a comment when there was none for half a minute.
package main

import (
	"fmt"
	"log"
	"net/http"
	"time"
)

type hub struct {
	subscribe   func() chan string
	unsubscribe func(chan string)
}

func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	rc := http.NewResponseController(w)
	events := h.subscribe()
	defer h.unsubscribe(events)
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		select {
		case e := <-events:
			fmt.Fprintf(w, "data: %s\n\n", e)
		case <-time.After(30 * time.Second): // want time-after-loop:"timer"
			fmt.Fprint(w, ": still here\n\n")
		case <-r.Context().Done():
			return
		}
		if err := rc.Flush(); err != nil {
			return
		}
	}
}

func main() {
	h := &hub{
		subscribe:   func() chan string { return make(chan string, 8) },
		unsubscribe: func(chan string) {},
	}
	http.Handle("/events", h)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
