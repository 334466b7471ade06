// A metrics sampler opens and closes the database pool on each tick of its clock.
package sampler

import (
	"context"
	"database/sql"
	"log"
	"time"
)

type Gauge interface{ Set(float64) }

func Sample(ctx context.Context, dsn string, backlog Gauge) {
	tick := time.NewTicker(15 * time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		db, err := sql.Open("mysql", dsn) // want client-per-request:"."
		if err != nil {
			log.Printf("sampler: %v", err)
			continue
		}
		var n float64
		err = db.QueryRowContext(ctx, "SELECT count(*) FROM outbox").Scan(&n)
		db.Close()
		if err != nil {
			log.Printf("sampler: %v", err)
			continue
		}
		backlog.Set(n)
	}
}
