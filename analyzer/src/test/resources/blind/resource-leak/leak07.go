// A retry loop for serialization failures begins the next transaction without ending the one that failed.
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
		tx, err = db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable}) // miss resource-leak: the error of a Commit does not tell that it is still open
		if err != nil {
			return err
		}
		err = work(ctx, tx)
		if errors.Is(err, ErrSerialization) {
			time.Sleep(time.Duration(attempt) * 10 * time.Millisecond)
			continue
		}
		if err != nil {
			return errors.Join(err, tx.Rollback())
		}
		return tx.Commit()
	}
	return err
}
