// The loop breaks early, on an error too, and each way out of it meets the Close behind it.
package newsletter

import (
	"database/sql"
	"net/mail"
)

func Recipients(db *sql.DB, list string, limit int) ([]*mail.Address, error) {
	rows, err := db.Query("SELECT email FROM subscribers WHERE list = ?", list)
	if err != nil {
		return nil, err
	}
	var out []*mail.Address
	for rows.Next() {
		var raw string
		if err = rows.Scan(&raw); err != nil {
			break
		}
		addr, perr := mail.ParseAddress(raw)
		if perr != nil {
			continue
		}
		if out = append(out, addr); len(out) >= limit {
			break
		}
	}
	if cerr := rows.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return nil, err
	}
	return out, rows.Err()
}
