// A cleanup statement goes through QueryContext, and only Err of its rows is looked at.
package sessions

import (
	"context"
	"database/sql"
	"log/slog"
	"time"
)

type Janitor struct {
	db  *sql.DB
	ttl time.Duration
}

func (j *Janitor) purge() error {
	rows, err := j.db.QueryContext(context.Background(), "DELETE FROM sessions WHERE seen < ?", time.Now().Add(-j.ttl)) // want sql-rows-leak:"not closed"
	if err != nil {
		return err
	}
	return rows.Err()
}

// Run purges each minute until stop is closed.
func (j *Janitor) Run(stop <-chan struct{}) {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			if err := j.purge(); err != nil {
				slog.Error("purge", "err", err)
			}
		}
	}
}
