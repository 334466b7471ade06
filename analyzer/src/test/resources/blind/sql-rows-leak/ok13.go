// A handler runs the query in the request's context and closes the rows on both ways out of the loop.
package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
)

type board struct{ db *sql.DB }

type score struct {
	Player string `json:"player"`
	Points int    `json:"points"`
}

func (b *board) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	rows, err := b.db.QueryContext(r.Context(), "SELECT player, points FROM scores ORDER BY points DESC")
	if err != nil {
		http.Error(w, "scores", http.StatusInternalServerError)
		return
	}
	var top []score
	for len(top) < 10 && rows.Next() {
		var s score
		if err := rows.Scan(&s.Player, &s.Points); err != nil {
			rows.Close()
			http.Error(w, "scores", http.StatusInternalServerError)
			return
		}
		top = append(top, s)
	}
	if err := rows.Close(); err != nil {
		log.Printf("scores: %v", err)
	}
	_ = json.NewEncoder(w).Encode(top)
}

func main() {
	db, err := sql.Open("postgres", "host=db")
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("GET /scores", &board{db})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
