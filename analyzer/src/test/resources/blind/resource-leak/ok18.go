// Each table gets a statement in a function literal of its own, whose defer runs per turn even on continue.
package reindex

import (
	"context"
	"database/sql"
	"fmt"
	"log"
)

type Job struct {
	Table string
	IDs   []int64
}

func Run(ctx context.Context, db *sql.DB, jobs <-chan Job) (done int) {
	for j := range jobs {
		one := func() (err error) {
			stmt, err := db.PrepareContext(ctx, "UPDATE "+j.Table+" SET indexed = 1 WHERE id = ?")
			if err != nil {
				return fmt.Errorf("prepare: %w", err)
			}
			defer func() {
				if cerr := stmt.Close(); err == nil {
					err = cerr
				}
			}()
			for _, id := range j.IDs {
				if _, err := stmt.ExecContext(ctx, id); err != nil {
					return fmt.Errorf("id %d: %w", id, err)
				}
			}
			return nil
		}
		if err := one(); err != nil {
			log.Printf("%s: %v", j.Table, err)
			continue
		}
		done++
	}
	return done
}
