// There is no rollback after a commit that failed, because the failed commit has ended the transaction.
package orders

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

var ErrOutOfStock = errors.New("orders: out of stock")

func Place(ctx context.Context, db *sql.DB, sku string, qty int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	res, err := tx.Exec("UPDATE stock SET n = n - ? WHERE sku = ? AND n >= ?", qty, sku, qty)
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		_ = tx.Rollback()
		return errors.Join(err, ErrOutOfStock)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit %s: %w", sku, err)
	}
	return nil
}
