// A tenant handler opens the database that a header of the request names, and closes it in a deferred helper.
package billing

import (
	"database/sql"
	"fmt"
	"io"
	"log"
	"net/http"
)

func shut(name string, c io.Closer) {
	if err := c.Close(); err != nil {
		log.Printf("close %s: %v", name, err)
	}
}

func invoice(w http.ResponseWriter, r *http.Request) {
	tenant := r.Header.Get("X-Tenant")
	if tenant == "" {
		http.Error(w, "no tenant", http.StatusBadRequest)
		return
	}
	db, err := sql.Open("postgres", "host=db user=billing dbname="+tenant) // want client-per-request:"."
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer shut(tenant, db)
	var cents int64
	switch err := db.QueryRowContext(r.Context(), "SELECT sum(cents) FROM open_items").Scan(&cents); err {
	case nil:
		fmt.Fprintln(w, cents)
	case sql.ErrNoRows:
		w.WriteHeader(http.StatusNoContent)
	default:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func Mount() { http.HandleFunc("/invoice", invoice) }
