// The variable is used for two queries, and the deferred closure closes the rows of the second only.
package routes

import (
	"database/sql"
	"errors"
)

type Stop struct {
	Name string
	Line string
}

var ErrNoLine = errors.New("no such line")

func Stops(db *sql.DB, line string) (stops []Stop, err error) {
	var rows *sql.Rows
	defer func() {
		if rows != nil {
			err = errors.Join(err, rows.Close())
		}
	}()
	rows, err = db.Query("SELECT id FROM lines WHERE name = ?", line) // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, err
	}
	if !rows.Next() {
		return nil, ErrNoLine
	}
	var id int64
	if err = rows.Scan(&id); err != nil {
		return nil, err
	}
	rows, err = db.Query("SELECT name FROM stops WHERE line = ? ORDER BY position", id)
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		s := Stop{Line: line}
		if err = rows.Scan(&s.Name); err != nil {
			return nil, err
		}
		stops = append(stops, s)
	}
	return stops, rows.Err()
}
