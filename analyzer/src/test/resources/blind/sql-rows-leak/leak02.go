// The loop over the search results breaks when the page is full.
package search

import (
	"database/sql"
	"strings"
)

type Hit struct {
	Title string
	Score float64
}

func Top(db *sql.DB, term string, limit int, forbidden []string) ([]Hit, error) {
	rows, err := db.Query("SELECT title, score FROM docs WHERE body MATCH ? ORDER BY score DESC", term) // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, 0, limit)
next:
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Title, &h.Score); err != nil {
			continue
		}
		for _, word := range forbidden {
			if strings.Contains(h.Title, word) {
				continue next
			}
		}
		hits = append(hits, h)
		if len(hits) == limit {
			break
		}
	}
	return hits, rows.Err()
}
