// A statement that all requests share is prepared once into a global and stays in use.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"sync"
)

var (
	db       *sql.DB
	prepare  sync.Once
	bump     *sql.Stmt
	bumpFail error
)

func bumpStmt() (*sql.Stmt, error) {
	prepare.Do(func() {
		bump, bumpFail = db.Prepare("UPDATE hits SET n = n + 1 WHERE path = ?")
	})
	return bump, bumpFail
}

func hit(w http.ResponseWriter, r *http.Request) {
	stmt, err := bumpStmt()
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	if _, err := stmt.ExecContext(r.Context(), r.URL.Path); err != nil {
		log.Print(err)
	}
}

func main() {
	var err error
	if db, err = sql.Open("postgres", "dbname=hits"); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", hit)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
