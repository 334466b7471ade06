// A unit of work embeds the transaction it has begun; a handler answers a bad request without abandoning it.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"strconv"
)

type unitOfWork struct {
	*sql.Tx
	dirty bool
}

func begin(db *sql.DB) (*unitOfWork, error) {
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	return &unitOfWork{Tx: tx}, nil
}

func (u *unitOfWork) abandon() { _ = u.Rollback() }

var db *sql.DB

func vote(w http.ResponseWriter, r *http.Request) {
	u, err := begin(db) // want resource-leak:"."
	if err != nil {
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	id, err := strconv.Atoi(r.FormValue("poll"))
	if err != nil {
		http.Error(w, "bad poll", http.StatusBadRequest)
		return
	}
	defer u.abandon()
	if _, err := u.Exec("UPDATE polls SET votes = votes + 1 WHERE id = ?", id); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if err := u.Commit(); err != nil {
		log.Print(err)
	}
}

func main() {
	var err error
	if db, err = sql.Open("postgres", "dbname=polls"); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/vote", vote)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
