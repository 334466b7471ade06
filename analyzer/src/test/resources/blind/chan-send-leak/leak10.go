// An HTTP handler waits for a background job started two helpers away, and returns when the client disconnects.
package export

import (
	"encoding/csv"
	"net/http"
	"strings"
)

type Table interface {
	Rows(name string) [][]string
}

type Exporter struct {
	table Table
}

func (e *Exporter) build(name string, out chan string) {
	var sb strings.Builder
	w := csv.NewWriter(&sb)
	_ = w.WriteAll(e.table.Rows(name))
	out <- sb.String() // want chan-send-leak:"forever"
}

func (e *Exporter) start(name string, out chan string) {
	go e.build(strings.TrimSuffix(name, ".csv"), out)
}

func (e *Exporter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if name == "" {
		http.NotFound(w, r)
		return
	}
	ready := make(chan string)
	e.start(name, ready)

	select {
	case text := <-ready:
		w.Header().Set("Content-Type", "text/csv")
		_, _ = w.Write([]byte(text))
	case <-r.Context().Done():
		return
	}
}
