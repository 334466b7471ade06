// A panic inside of the loop is recovered, and the deferred Close ran before that.
package rules

import (
	"database/sql"
	"fmt"
	"regexp"
)

type Rule struct {
	Name    string
	Pattern *regexp.Regexp
}

func Load(db *sql.DB, group string) (loaded []Rule, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("rules of %s: %v", group, r)
		}
	}()
	rows, err := db.Query("SELECT name, pattern FROM rules WHERE grp = ?", group)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var name, pattern string
		if err := rows.Scan(&name, &pattern); err != nil {
			panic(err)
		}
		loaded = append(loaded, Rule{Name: name, Pattern: regexp.MustCompile(pattern)})
	}
	return loaded, rows.Err()
}
