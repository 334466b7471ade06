// A generic transaction runner rolls back by a deferred closure unless a flag says that it has committed.
package txn

import (
	"context"
	"database/sql"
	"fmt"
)

type Func[T any] func(ctx context.Context, tx *sql.Tx) (T, error)

func In[T any](ctx context.Context, db *sql.DB, fn Func[T]) (v T, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return v, fmt.Errorf("begin: %w", err)
	}
	committed := false
	defer func() {
		if !committed {
			_ = tx.Rollback()
		}
	}()
	if v, err = fn(ctx, tx); err != nil {
		return v, err
	}
	if err := tx.Commit(); err != nil {
		return v, fmt.Errorf("commit: %w", err)
	}
	committed = true
	return v, nil
}
