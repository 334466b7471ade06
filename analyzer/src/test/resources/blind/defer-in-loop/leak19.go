// A schema check closes the result set itself where all went well, but a bad row goes on to the next table with only the defer.
package schemacheck

import (
	"context"
	"database/sql"
	"fmt"
)

func Columns(ctx context.Context, db *sql.DB, tables []string) (map[string][]string, []error) {
	columns := make(map[string][]string)
	var problems []error
tables:
	for _, table := range tables {
		rows, err := db.QueryContext(ctx, "SELECT column_name FROM information_schema.columns WHERE table_name = $1", table)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		defer rows.Close() // want defer-in-loop:"loop"
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				problems = append(problems, fmt.Errorf("%s: %w", table, err))
				continue tables
			}
			columns[table] = append(columns[table], name)
		}
		if err := rows.Err(); err != nil {
			problems = append(problems, err)
		}
		rows.Close()
	}
	return columns, problems
}
