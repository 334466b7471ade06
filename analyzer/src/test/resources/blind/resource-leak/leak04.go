// A connection taken from the pool for an advisory lock is not given back when the lock is held by another.
package leader

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

type Lock struct {
	conn *sql.Conn
	key  int64
}

var ErrHeld = errors.New("leader: lock is held")

func Acquire(ctx context.Context, db *sql.DB, key int64) (*Lock, error) {
	conn, err := db.Conn(ctx) // want resource-leak:"."
	if err != nil {
		return nil, fmt.Errorf("conn: %w", err)
	}
	var got bool
	err = conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock($1)", key).Scan(&got)
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	if !got {
		return nil, ErrHeld
	}
	return &Lock{conn: conn, key: key}, nil
}

func (l *Lock) Release(ctx context.Context) error {
	defer l.conn.Close()
	_, err := l.conn.ExecContext(ctx, "SELECT pg_advisory_unlock($1)", l.key)
	return err
}
