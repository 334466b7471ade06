// A report handler gets its database from a function behind sync.Once, so it is opened by the first request only.
package reportdb

import (
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"sync"
)

var (
	once   sync.Once
	shared *sql.DB
	errDB  error
)

func db() (*sql.DB, error) {
	once.Do(func() {
		shared, errDB = sql.Open("postgres", os.Getenv("REPORT_DSN"))
		if errDB == nil {
			shared.SetMaxOpenConns(8)
		}
	})
	return shared, errDB
}

func Mount(mux *http.ServeMux) {
	mux.HandleFunc("/reports", func(w http.ResponseWriter, r *http.Request) {
		d, err := db()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		var n int
		if err := d.QueryRowContext(r.Context(), "SELECT count(*) FROM reports").Scan(&n); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, n)
	})
}
