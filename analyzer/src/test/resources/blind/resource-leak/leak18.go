// A generic transaction runner returns the zero value and the error of its function without a rollback.
package txn

import (
	"context"
	"database/sql"
	"fmt"
)

type Func[T any] func(ctx context.Context, tx *sql.Tx) (T, error)

func In[T any](ctx context.Context, db *sql.DB, fn Func[T]) (T, error) {
	var zero T
	tx, err := db.BeginTx(ctx, nil) // want resource-leak:"not released|never released|not closed|Rollback"
	if err != nil {
		return zero, fmt.Errorf("begin: %w", err)
	}
	v, err := fn(ctx, tx)
	if err != nil {
		return zero, err
	}
	if err := tx.Commit(); err != nil {
		return zero, fmt.Errorf("commit: %w", err)
	}
	return v, nil
}

func Count(ctx context.Context, db *sql.DB, table string) (int, error) {
	return In(ctx, db, func(ctx context.Context, tx *sql.Tx) (n int, err error) {
		err = tx.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n)
		return n, err
	})
}
