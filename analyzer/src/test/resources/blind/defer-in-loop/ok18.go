// A migration tool rolls a step's transaction back by hand before it goes on to the next, with a defer for panics besides.
package migrate

import (
	"context"
	"database/sql"
	"log"
)

type Step struct {
	Name     string
	SQL      string
	Optional bool
}

func Apply(ctx context.Context, db *sql.DB, steps []Step) error {
	for _, s := range steps {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if _, err := tx.ExecContext(ctx, s.SQL); err != nil {
			if !s.Optional {
				return err
			}
			log.Printf("skip %s: %v", s.Name, err)
			if err := tx.Rollback(); err != nil {
				return err
			}
			continue
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}
