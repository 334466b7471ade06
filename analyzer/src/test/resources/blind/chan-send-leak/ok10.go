// When the client disconnects the handler cancels the job and still waits for its send before it returns.
package export

import (
	"context"
	"encoding/csv"
	"net/http"
	"strings"
)

type Table interface {
	Rows(ctx context.Context, name string) [][]string
}

type Exporter struct {
	table Table
}

func (e *Exporter) build(ctx context.Context, name string, out chan string) {
	var sb strings.Builder
	w := csv.NewWriter(&sb)
	_ = w.WriteAll(e.table.Rows(ctx, name))
	out <- sb.String()
}

func (e *Exporter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()

	ready := make(chan string)
	go e.build(ctx, r.PathValue("name"), ready)

	select {
	case text := <-ready:
		w.Header().Set("Content-Type", "text/csv")
		_, _ = w.Write([]byte(text))
	case <-ctx.Done():
		<-ready
		return
	}
}
