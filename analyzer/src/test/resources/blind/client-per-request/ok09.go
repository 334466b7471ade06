// A registration function opens the database once, before the literal that serves the requests, and hands back its close.
package coupons

import (
	"database/sql"
	"net/http"
)

func Register(mux *http.ServeMux, dsn string) (closeAll func() error, err error) {
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		return nil, err
	}
	mux.HandleFunc("POST /redeem", func(w http.ResponseWriter, r *http.Request) {
		res, err := db.ExecContext(r.Context(), "UPDATE coupons SET used = 1 WHERE code = ? AND used = 0", r.FormValue("code"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			http.Error(w, "no such coupon", http.StatusConflict)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	return db.Close, nil
}
