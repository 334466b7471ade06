// The loop has no way out but Next that returns false, which closes the rows.
package metrics

import (
	"database/sql"
	"log"
)

func Totals(db *sql.DB) (map[string]int64, error) {
	rows, err := db.Query("SELECT name, total FROM counters")
	if err != nil {
		return nil, err
	}
	totals := map[string]int64{}
	for rows.Next() {
		var name string
		var total sql.NullInt64
		if err := rows.Scan(&name, &total); err != nil {
			log.Printf("skip counter: %v", err)
			continue
		}
		if !total.Valid {
			continue
		}
		totals[name] += total.Int64
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return totals, nil
}
