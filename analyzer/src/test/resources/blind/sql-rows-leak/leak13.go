// A handler streams rows as JSON lines and returns when the client went away.
package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
)

type event struct {
	ID   int64  `json:"id"`
	Kind string `json:"kind"`
}

func events(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rows, err := db.Query("SELECT id, kind FROM events WHERE tenant = ?", r.PathValue("tenant")) // want sql-rows-leak:"not closed"
		if err != nil {
			http.Error(w, "database", http.StatusServiceUnavailable)
			return
		}
		enc := json.NewEncoder(w)
		for rows.Next() {
			var e event
			if err := rows.Scan(&e.ID, &e.Kind); err != nil {
				log.Printf("events: %v", err)
				continue
			}
			if err := enc.Encode(e); err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			log.Printf("events: %v", err)
		}
	}
}

func serve(db *sql.DB) error {
	mux := http.NewServeMux()
	mux.Handle("GET /events/{tenant}", events(db))
	return http.ListenAndServe(":8081", mux)
}

func main() {
	db, err := sql.Open("postgres", "host=db")
	if err != nil {
		log.Fatal(err)
	}
	defer db.Close()
	log.Print(serve(db))
}
