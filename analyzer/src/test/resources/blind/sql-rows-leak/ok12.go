// Close is taken as a method value and deferred through a cleanup variable.
package tags

import (
	"database/sql"
	"errors"
	"log"
)

func logged(what string, f func() error) {
	if err := f(); err != nil {
		log.Printf("%s: %v", what, err)
	}
}

var ErrCycle = errors.New("tag is its own parent")

func Parents(db *sql.DB, tag string) (parents []string, err error) {
	rows, err := db.Query("SELECT parent FROM tags WHERE child = ?", tag)
	if err != nil {
		return nil, err
	}
	cleanup := rows.Close
	defer logged("close tags", cleanup)
	for rows.Next() {
		var p string
		if err := rows.Scan(&p); err != nil {
			return nil, err
		}
		if p == tag {
			return nil, ErrCycle
		}
		parents = append(parents, p)
	}
	return parents, rows.Err()
}
