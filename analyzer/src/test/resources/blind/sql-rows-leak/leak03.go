// An update is sent with Query and the rows are dropped with the blank identifier.
package accounts

import (
	"database/sql"
	"encoding/json"
	"net/http"
)

type Service struct{ DB *sql.DB }

type rename struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

func (s *Service) Rename(w http.ResponseWriter, r *http.Request) {
	var in rename
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, err := s.DB.Query("UPDATE accounts SET name = ? WHERE id = ?", in.Name, in.ID) // want sql-rows-leak:"."
	if err != nil {
		http.Error(w, "cannot rename", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func Register(mux *http.ServeMux, db *sql.DB) {
	s := &Service{DB: db}
	mux.HandleFunc("POST /rename", s.Rename)
}
