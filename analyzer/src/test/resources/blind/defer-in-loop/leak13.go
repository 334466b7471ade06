// A settlement run gives each account a transaction whose deferred rollback is skipped to the end on a failed transfer.
package settlement

import (
	"context"
	"database/sql"
	"log"
)

type Transfer struct {
	From, To string
	Cents    int64
}

func Settle(ctx context.Context, db *sql.DB, transfers []Transfer) (failed []Transfer, err error) {
	for _, t := range transfers {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return failed, err
		}
		defer tx.Rollback() // want defer-in-loop:"loop"
		if _, err := tx.ExecContext(ctx, "UPDATE accounts SET cents = cents - $1 WHERE id = $2", t.Cents, t.From); err != nil {
			log.Printf("debit %s: %v", t.From, err)
			failed = append(failed, t)
			continue
		}
		if _, err := tx.ExecContext(ctx, "UPDATE accounts SET cents = cents + $1 WHERE id = $2", t.Cents, t.To); err != nil {
			log.Printf("credit %s: %v", t.To, err)
			failed = append(failed, t)
			continue
		}
		if err := tx.Commit(); err != nil {
			return failed, err
		}
	}
	return failed, nil
}
