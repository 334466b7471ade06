// An importer prepares a statement per table and continues after a failed row without closing it.
package importer

import (
	"context"
	"database/sql"
	"fmt"
	"log"
)

type Table struct {
	Name string
	Rows [][2]string
}

func Import(ctx context.Context, db *sql.DB, tables <-chan Table) error {
tables:
	for t := range tables {
		stmt, err := db.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (k, v) VALUES (?, ?)", t.Name)) // want resource-leak:"."
		if err != nil {
			return fmt.Errorf("prepare %s: %w", t.Name, err)
		}
		for i, r := range t.Rows {
			if _, err := stmt.ExecContext(ctx, r[0], r[1]); err != nil {
				log.Printf("%s row %d: %v", t.Name, i, err)
				continue tables
			}
		}
		if err := stmt.Close(); err != nil {
			return err
		}
	}
	return nil
}
