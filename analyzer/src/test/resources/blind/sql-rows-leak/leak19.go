// The goroutine that streams rows into a channel leaves when the reader has gone, with its rows open.
package audit

import (
	"context"
	"database/sql"
)

type Entry struct {
	Actor  string
	Action string
	Err    error
}

func Stream(ctx context.Context, db *sql.DB, since int64) <-chan Entry {
	out := make(chan Entry, 16)
	go func() {
		defer close(out)
		rows, err := db.Query("SELECT actor, action FROM audit WHERE id > ?", since) // want sql-rows-leak:"not closed"
		if err != nil {
			select {
			case out <- Entry{Err: err}:
			case <-ctx.Done():
			}
			return
		}
		for rows.Next() {
			var e Entry
			e.Err = rows.Scan(&e.Actor, &e.Action)
			select {
			case out <- e:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
