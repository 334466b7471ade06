// The paths that leave the transaction open end the process, by log.Fatal and by a panic that nobody recovers.
package schema

import (
	"context"
	"database/sql"
	"log"
)

type Migration struct {
	ID  int
	SQL string
}

func Upgrade(ctx context.Context, db *sql.DB, current int, all []Migration) int {
	for _, m := range all {
		if m.ID <= current {
			continue
		}
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			log.Fatalf("begin %d: %v", m.ID, err)
		}
		if m.SQL == "" {
			panic("empty migration")
		}
		if _, err := tx.ExecContext(ctx, m.SQL); err != nil {
			log.Fatalf("migration %d: %v", m.ID, err)
		}
		if err := tx.Commit(); err != nil {
			log.Fatalf("commit %d: %v", m.ID, err)
		}
		current = m.ID
	}
	return current
}
