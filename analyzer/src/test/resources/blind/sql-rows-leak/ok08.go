// A helper returns open rows, and each of its callers closes them, by defer or by the end of Next.
package shipping

import (
	"database/sql"
	"fmt"
)

type Parcels struct{ db *sql.DB }

func (p *Parcels) query(cond string, args ...any) (*sql.Rows, error) {
	rows, err := p.db.Query("SELECT id, grams FROM parcels WHERE "+cond, args...)
	if err != nil {
		return nil, fmt.Errorf("parcels where %s: %w", cond, err)
	}
	return rows, nil
}

func (p *Parcels) Weight(route string) (grams int64, err error) {
	rows, err := p.query("route = ?", route)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, g int64
		if err := rows.Scan(&id, &g); err != nil {
			return 0, err
		}
		grams += g
	}
	return grams, rows.Err()
}

func (p *Parcels) Count(depot int) (n int, err error) {
	rows, err := p.query("depot = ?", depot)
	if err != nil {
		return 0, err
	}
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}
