// A handler takes a single connection of the shared database per request, which is no client of its own.
package session

import (
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func New(db *sql.DB) *Store { return &Store{db: db} }

func (s *Store) Mount(mux *http.ServeMux) { mux.HandleFunc("DELETE /session", s.drop) }

func (s *Store) drop(w http.ResponseWriter, r *http.Request) {
	conn, err := s.db.Conn(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	defer conn.Close()
	if _, err := conn.ExecContext(r.Context(), "SET statement_timeout = 500"); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if _, err := conn.ExecContext(r.Context(), "DELETE FROM sessions WHERE token = $1", r.FormValue("token")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
