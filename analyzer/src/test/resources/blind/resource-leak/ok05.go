// A retry loop ends each failed transaction before it begins the next one.
package ledger

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

var ErrSerialization = errors.New("ledger: serialization failure")

type Work func(ctx context.Context, tx *sql.Tx) error

func Serializable(ctx context.Context, db *sql.DB, work Work) error {
	var err error
	for attempt := 1; attempt <= 5; attempt++ {
		var tx *sql.Tx
		tx, err = db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
		if err != nil {
			return err
		}
		if err = work(ctx, tx); err == nil {
			if err = tx.Commit(); err == nil {
				return nil
			}
		} else {
			_ = tx.Rollback()
		}
		if !errors.Is(err, ErrSerialization) {
			return err
		}
		time.Sleep(time.Duration(attempt) * 10 * time.Millisecond)
	}
	return err
}
