// Two queries use one variable, and the first rows are closed before it is overwritten.
package seats

import (
	"database/sql"
	"errors"
)

var ErrFull = errors.New("no free seat")

func firstInt(rows *sql.Rows) (n int64, ok bool, err error) {
	if rows.Next() {
		ok = true
		err = rows.Scan(&n)
	}
	return n, ok, err
}

func Free(db *sql.DB, flight string) (int64, error) {
	rows, err := db.Query("SELECT seat FROM seats WHERE flight = ? AND taken = 0", flight)
	if err != nil {
		return 0, err
	}
	seat, ok, err := firstInt(rows)
	rows.Close()
	if err != nil || ok {
		return seat, err
	}
	rows, err = db.Query("SELECT seat FROM standby WHERE flight = ?", flight)
	if err != nil {
		return 0, err
	}
	seat, ok, err = firstInt(rows)
	rows.Close()
	if err == nil && !ok {
		err = ErrFull
	}
	return seat, err
}
