// Package statements keeps prepared statements beside their database.
package statements

import (
	"database/sql"
	"net/http"
)

type shelf struct {
	db   *sql.DB
	find *sql.Stmt
}

func (s *shelf) Close() error { return s.db.Close() }

func (s *shelf) prepare() error {
	var err error
	s.find, err = s.db.Prepare("SELECT name FROM jars WHERE id = ?")
	return err
}

// Nobody closes the database of an attic.
type attic struct {
	db   *sql.DB
	find *sql.Stmt
}

func (a *attic) prepare() error {
	var err error
	a.find, err = a.db.Prepare("SELECT name FROM trunks WHERE id = ?") // want resource-hidden:"no way to release"
	return err
}

type house struct {
	pantry *sql.DB
}

func (h *house) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s := &shelf{db: h.pantry}
	a := &attic{db: h.pantry}
	if s.prepare() != nil || a.prepare() != nil {
		http.Error(w, "empty", http.StatusInternalServerError)
	}
	_ = h.count(r.URL.Path)
	_ = h.recount(r.URL.Path)
}

// The statement ends with the database that is opened for it.
func (h *house) count(source string) error {
	db, err := sql.Open("jars", source) // want client-per-request:"one serves them all"
	if err != nil {
		return err
	}
	defer db.Close()
	count, err := db.Prepare("SELECT count(*) FROM jars")
	if err != nil {
		return err
	}
	return count.QueryRow().Err()
}

func (h *house) recount(source string) error {
	count, err := h.pantry.Prepare("SELECT count(*) FROM jars") // want resource-leak:"not closed"
	if err != nil {
		return err
	}
	return count.QueryRow().Err()
}
