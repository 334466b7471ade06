// An order transaction is left open when the stock does not suffice.
package orders

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

var ErrOutOfStock = errors.New("orders: out of stock")

func Place(ctx context.Context, db *sql.DB, sku string, qty int) error {
	tx, err := db.BeginTx(ctx, nil) // want resource-leak:"not released|never released|not closed|Rollback"
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	var stock int
	if err := tx.QueryRow("SELECT n FROM stock WHERE sku = ? FOR UPDATE", sku).Scan(&stock); err != nil {
		tx.Rollback()
		return err
	}
	if stock < qty {
		return ErrOutOfStock
	}
	if _, err := tx.Exec("UPDATE stock SET n = n - ? WHERE sku = ?", qty, sku); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}
