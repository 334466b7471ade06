// All result sets are read until NextResultSet returns false, errors are only collected.
package procs

import (
	"database/sql"
	"errors"
)

type Set struct {
	Columns []string
	Count   int
}

func Describe(db *sql.DB, call string) (sets []Set, err error) {
	rows, err := db.Query(call)
	if err != nil {
		return nil, err
	}
	for more := true; more; more = rows.NextResultSet() {
		var s Set
		cols, cerr := rows.Columns()
		if cerr != nil {
			err = errors.Join(err, cerr)
			continue
		}
		s.Columns = cols
		for rows.Next() {
			s.Count++
		}
		sets = append(sets, s)
	}
	return sets, errors.Join(err, rows.Err())
}
