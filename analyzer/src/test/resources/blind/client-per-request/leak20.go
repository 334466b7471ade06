// A transfer handler opens two databases per request, one in the function and one by a helper that closes it itself.
package transfer

import (
	"context"
	"database/sql"
	"net/http"
)

type API struct{ Primary, Audit string }

func (a API) Mount(mux *http.ServeMux) { mux.HandleFunc("POST /transfer", a.transfer) }

func (a API) note(ctx context.Context, text string) error {
	audit, err := sql.Open("sqlite", a.Audit) // want client-per-request:"."
	if err != nil {
		return err
	}
	_, err = audit.ExecContext(ctx, "INSERT INTO audit (text) VALUES (?)", text)
	if closeErr := audit.Close(); err == nil {
		err = closeErr
	}
	return err
}

func (a API) transfer(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("postgres", a.Primary) // want client-per-request:"."
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer db.Close()
	if _, err := db.ExecContext(r.Context(), "CALL transfer($1, $2)", r.FormValue("from"), r.FormValue("to")); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
		return
	}
	if err := a.note(r.Context(), "transfer from "+r.FormValue("from")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
