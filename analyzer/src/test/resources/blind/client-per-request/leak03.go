// An order handler opens the database through a helper that checks it, uses it for one query and closes it.
package orders

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

func open(ctx context.Context) (*sql.DB, error) {
	db, err := sql.Open("pgx", os.Getenv("ORDERS_DSN"))
	if err != nil {
		return nil, fmt.Errorf("orders: %w", err)
	}
	if err := db.PingContext(ctx); err != nil {
		db.Close()
		return nil, fmt.Errorf("orders: %w", err)
	}
	return db, nil
}

func count(w http.ResponseWriter, r *http.Request) {
	db, err := open(r.Context()) // want client-per-request:"request"
	if err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	defer db.Close()
	var n int64
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM orders").Scan(&n); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = json.NewEncoder(w).Encode(map[string]int64{"orders": n})
}

func Routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders/count", count)
	return mux
}
