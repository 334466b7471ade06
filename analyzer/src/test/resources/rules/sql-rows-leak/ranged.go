// Package ranged gives rows to callers as a sequence.
package ranged

import (
	"database/sql"
	"iter"
	"net/http"
)

type orchard struct{ db *sql.DB }

// names closes the rows when it has been ranged over.
func names(rows *sql.Rows, err error) (iter.Seq[string], error) {
	if err != nil {
		return nil, err
	}
	return func(yield func(string) bool) {
		defer rows.Close()
		for rows.Next() {
			var name string
			if rows.Scan(&name) != nil || !yield(name) {
				return
			}
		}
	}, nil
}

func longest(all iter.Seq[string]) int {
	most := 0
	for name := range all {
		most = max(most, len(name))
	}
	return most
}

func (o *orchard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	trees, err := names(o.db.QueryContext(r.Context(), "SELECT name FROM trees"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if longest(trees) == 0 {
		w.WriteHeader(http.StatusNoContent)
	}
	o.forgotten(r)
}

func (o *orchard) forgotten(r *http.Request) int {
	rows, err := o.db.QueryContext(r.Context(), "SELECT name FROM trees") // want sql-rows-leak:"not closed"
	if err != nil {
		return 0
	}
	trees, _ := names(rows, nil)
	if r.Method != http.MethodGet {
		return 0
	}
	return longest(trees)
}
