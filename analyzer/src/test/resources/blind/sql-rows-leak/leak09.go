// The second result set of a procedure is entered but left with its rows unread.
package inventory

import (
	"database/sql"
	"errors"
)

type Stock struct {
	SKU   string
	Count int
}

func Snapshot(db *sql.DB, warehouse int) (stock []Stock, warnings string, err error) {
	rows, err := db.Query("CALL stock_snapshot(?)", warehouse) // miss sql-rows-leak: rows count as read when Next returns false, whatever result sets follow
	if err != nil {
		return nil, "", err
	}
	for rows.Next() {
		var s Stock
		if scanErr := rows.Scan(&s.SKU, &s.Count); scanErr != nil {
			err = errors.Join(err, scanErr)
			continue
		}
		stock = append(stock, s)
	}
	if err != nil {
		return nil, "", err
	}
	if !rows.NextResultSet() {
		return stock, "", rows.Err()
	}
	if rows.Next() {
		err = rows.Scan(&warnings)
	}
	return stock, warnings, err
}
