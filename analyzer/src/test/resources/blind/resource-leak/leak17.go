// A helper begins the transaction and sets its limits; its caller drops it when there is nothing to purge.
package purge

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

type Purger struct {
	db  *sql.DB
	ttl time.Duration
}

func (p *Purger) begin(ctx context.Context) (*sql.Tx, error) {
	tx, err := p.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "SET LOCAL lock_timeout = '2s'"); err != nil {
		_ = tx.Rollback()
		return nil, fmt.Errorf("lock timeout: %w", err)
	}
	return tx, nil
}

func (p *Purger) Run(ctx context.Context, table string) (int64, error) {
	tx, err := p.begin(ctx) // want resource-leak:"."
	if err != nil {
		return 0, err
	}
	res, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE at < $1", time.Now().Add(-p.ttl))
	if err != nil {
		_ = tx.Rollback()
		return 0, err
	}
	n, err := res.RowsAffected()
	if err != nil || n == 0 {
		return 0, err
	}
	return n, tx.Commit()
}
