// Each request waits under the package's lock for a goroutine that counts under it.
package api

import (
	"fmt"
	"net/http"
	"sync"
)

var (
	statsMu sync.Mutex
	visits  = map[string]int{}
)

func visit(path string) int {
	statsMu.Lock()
	defer statsMu.Unlock()
	visits[path]++
	return visits[path]
}

func index(w http.ResponseWriter, r *http.Request) {
	count := make(chan int, 1)
	go func() { count <- visit(r.URL.Path) }()
	statsMu.Lock()
	paths := len(visits)
	n := <-count // miss lock-chan-deadlock: package variables are in the hands of others
	statsMu.Unlock()
	fmt.Fprintf(w, "visit %d, %d paths\n", n, paths)
}

func Register(mux *http.ServeMux) {
	mux.HandleFunc("/", index)
}
