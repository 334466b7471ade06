// The http handler answers a bad request with the counters locked.
package stats

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"
)

type counters struct {
	mu   sync.Mutex
	hits map[string]int
}

func (c *counters) add(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock() // want lock-not-released:"held"
	name := r.URL.Query().Get("name")
	n, err := strconv.Atoi(r.URL.Query().Get("n"))
	if err != nil {
		http.Error(w, "n is not a number", http.StatusBadRequest)
		return
	}
	c.hits[name] += n
	total := c.hits[name]
	c.mu.Unlock()
	fmt.Fprintln(w, total)
}

func Register(mux *http.ServeMux) {
	c := &counters{hits: map[string]int{}}
	mux.HandleFunc("/add", c.add)
}
