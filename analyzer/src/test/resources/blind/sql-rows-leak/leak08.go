// The helper returns open rows for a report and the caller returns early on a bad column count.
package reports

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"io"
)

type Builder struct {
	db    *sql.DB
	table string
}

func (b *Builder) open(month string) (*sql.Rows, error) {
	q := fmt.Sprintf("SELECT day, total FROM %s WHERE month = ?", b.table)
	rows, err := b.db.Query(q, month)
	if err != nil {
		return nil, fmt.Errorf("report %s: %w", month, err)
	}
	return rows, nil
}

func (b *Builder) Write(w io.Writer, month string) error {
	rows, err := b.open(month) // want sql-rows-leak:"not closed"
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	cols, err := rows.Columns()
	if err != nil {
		return err
	}
	if err := out.Write(cols); err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var day, total string
		if err := rows.Scan(&day, &total); err != nil {
			return err
		}
		if err := out.Write([]string{day, total}); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
