// A job queue is polled forever, and each round overwrites the rows of which it took only the first.
package jobs

import (
	"context"
	"database/sql"
	"time"
)

type Job struct {
	ID      int64
	Payload []byte
}

func Work(ctx context.Context, db *sql.DB, run func(Job) error) error {
	var rows *sql.Rows
	var err error
	for ctx.Err() == nil {
		rows, err = db.Query("SELECT id, payload FROM jobs WHERE done = 0 ORDER BY id") // want sql-rows-leak:"not closed"
		if err != nil {
			return err
		}
		if !rows.Next() {
			time.Sleep(time.Second)
			continue
		}
		var job Job
		if err = rows.Scan(&job.ID, &job.Payload); err != nil {
			rows.Close()
			return err
		}
		if err = run(job); err != nil {
			rows.Close()
			return err
		}
		if _, err = db.Exec("UPDATE jobs SET done = 1 WHERE id = ?", job.ID); err != nil {
			rows.Close()
			return err
		}
	}
	return ctx.Err()
}
