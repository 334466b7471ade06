// The lock function returns a closure that gives the connection back; each error path does so before.
package leader

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

var ErrHeld = errors.New("leader: lock is held")

func Acquire(ctx context.Context, db *sql.DB, key int64) (unlock func() error, err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("conn: %w", err)
	}
	var got bool
	err = conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock($1)", key).Scan(&got)
	if err == nil && !got {
		err = ErrHeld
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return func() error {
		_, err := conn.ExecContext(context.Background(), "SELECT pg_advisory_unlock($1)", key)
		return errors.Join(err, conn.Close())
	}, nil
}

func Do(ctx context.Context, db *sql.DB, key int64, job func(context.Context) error) (err error) {
	unlock, err := Acquire(ctx, db, key)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	return job(ctx)
}
