// A posting run leaves the function on each failed statement, and each transaction that passes is committed in its iteration.
package postings

import (
	"context"
	"database/sql"
	"fmt"
)

type Entry struct {
	Ledger string
	Cents  int64
}

func Post(ctx context.Context, db *sql.DB, entries []Entry) error {
	for i, e := range entries {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if _, err := tx.ExecContext(ctx, "INSERT INTO postings (ledger, cents) VALUES ($1, $2)", e.Ledger, e.Cents); err != nil {
			return fmt.Errorf("entry %d: %w", i, err)
		}
		if _, err := tx.ExecContext(ctx, "UPDATE ledgers SET sum = sum + $1 WHERE id = $2", e.Cents, e.Ledger); err != nil {
			return fmt.Errorf("entry %d: %w", i, err)
		}
		if err := tx.Commit(); err != nil {
			return fmt.Errorf("entry %d: %w", i, err)
		}
	}
	return nil
}
