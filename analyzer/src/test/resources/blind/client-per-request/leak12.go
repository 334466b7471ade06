// A generic helper opens a database around a function, and a handler calls it for each request.
package tenants

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
)

func withDB[T any](ctx context.Context, dsn string, use func(context.Context, *sql.DB) (T, error)) (out T, err error) {
	db, err := sql.Open("postgres", dsn) // want client-per-request:"."
	if err != nil {
		return out, err
	}
	defer func() {
		if closeErr := db.Close(); closeErr != nil && err == nil {
			err = closeErr
		}
	}()
	return use(ctx, db)
}

func plan(ctx context.Context, db *sql.DB) (string, error) {
	var name string
	err := db.QueryRowContext(ctx, "SELECT plan FROM tenants LIMIT 1").Scan(&name)
	return name, err
}

func Mount(mux *http.ServeMux, dsn string) {
	mux.HandleFunc("/plan", func(w http.ResponseWriter, r *http.Request) {
		name, err := withDB(r.Context(), dsn, plan)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, name)
	})
}
