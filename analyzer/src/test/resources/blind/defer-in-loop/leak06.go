// A report handler runs one query per requested region and defers the close of each result set.
package salesreport

import (
	"database/sql"
	"encoding/json"
	"net/http"
)

type Report struct {
	db *sql.DB
}

func Mount(mux *http.ServeMux, db *sql.DB) {
	r := &Report{db: db}
	mux.HandleFunc("/sales", r.totals)
}

func (r *Report) totals(w http.ResponseWriter, req *http.Request) {
	sums := map[string]float64{}
	for _, region := range req.URL.Query()["region"] {
		rows, err := r.db.QueryContext(req.Context(), "SELECT amount FROM sales WHERE region = $1", region)
		if err != nil {
			http.Error(w, "query failed", http.StatusInternalServerError)
			return
		}
		defer rows.Close() // want defer-in-loop:"loop"
		for rows.Next() {
			var amount float64
			if err := rows.Scan(&amount); err != nil {
				http.Error(w, "scan failed", http.StatusInternalServerError)
				return
			}
			if amount < 0 {
				break // refunds come last and are of no interest
			}
			sums[region] += amount
		}
	}
	_ = json.NewEncoder(w).Encode(sums)
}
