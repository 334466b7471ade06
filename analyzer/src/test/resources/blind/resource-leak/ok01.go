// Statements prepared on a transaction are not closed; they end with it, and it is rolled back on every path.
package importer

import (
	"context"
	"database/sql"
	"fmt"
)

type Table struct {
	Name string
	Rows [][2]string
}

func Import(ctx context.Context, db *sql.DB, tables []Table) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback()
	for _, t := range tables {
		stmt, err := tx.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (k, v) VALUES (?, ?)", t.Name))
		if err != nil {
			return fmt.Errorf("prepare %s: %w", t.Name, err)
		}
		for i, r := range t.Rows {
			if _, err := stmt.ExecContext(ctx, r[0], r[1]); err != nil {
				return fmt.Errorf("%s row %d: %w", t.Name, i, err)
			}
		}
	}
	return tx.Commit()
}
