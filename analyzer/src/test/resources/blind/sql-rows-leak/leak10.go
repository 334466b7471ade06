// A row that breaks an invariant panics inside of the loop, the caller's recovery hides the open rows.
package permissions

import (
	"database/sql"
	"fmt"
)

type Grant struct {
	Role  string
	Level int
}

func mustLevel(n int) int {
	if n < 0 || n > 9 {
		panic(fmt.Sprintf("level %d out of range", n))
	}
	return n
}

func Grants(db *sql.DB, user string) (grants []Grant, err error) {
	defer func() {
		if r := recover(); r != nil {
			grants, err = nil, fmt.Errorf("grants of %s: %v", user, r)
		}
	}()
	rows, err := db.Query("SELECT role, level FROM grants WHERE login = ?", user) // miss sql-rows-leak: panics of called functions are no paths
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		var g Grant
		var level int
		if serr := rows.Scan(&g.Role, &level); serr != nil {
			rows.Close()
			return nil, serr
		}
		g.Level = mustLevel(level)
		grants = append(grants, g)
	}
	return grants, rows.Close()
}
