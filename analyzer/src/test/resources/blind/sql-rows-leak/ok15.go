// Pages are read in an endless loop, each page until Next is false, and the end is found by counting.
package migrate

import (
	"database/sql"
	"errors"
)

const pageSize = 500

func Copy(src, dst *sql.DB) (copied int, err error) {
	var after int64
	for {
		rows, err := src.Query("SELECT id, name FROM people WHERE id > ? ORDER BY id LIMIT ?", after, pageSize)
		if err != nil {
			return copied, err
		}
		type person struct {
			id   int64
			name string
		}
		var page []person
		var failed error
		for rows.Next() {
			var p person
			failed = errors.Join(failed, rows.Scan(&p.id, &p.name))
			page = append(page, p)
		}
		if err := errors.Join(failed, rows.Err()); err != nil {
			return copied, err
		}
		for _, p := range page {
			if _, err := dst.Exec("INSERT INTO people (id, name) VALUES (?, ?)", p.id, p.name); err != nil {
				return copied, err
			}
			after = p.id
			copied++
		}
		if len(page) < pageSize {
			return copied, nil
		}
	}
}
