// A worker opens its database before its endless loop and closes it when the loop is left.
package main

import (
	"context"
	"database/sql"
	"log"
	"time"
)

func Run(ctx context.Context, dsn string, publish func(id int64) error) error {
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			var id int64
			err := db.QueryRowContext(ctx, "DELETE FROM outbox RETURNING id").Scan(&id)
			if err != nil {
				continue
			}
			if err := publish(id); err != nil {
				log.Printf("publish %d: %v", id, err)
			}
		}
	}
}

func main() {
	if err := Run(context.Background(), "dbname=outbox", func(id int64) error { log.Print(id); return nil }); err != nil {
		log.Fatal(err)
	}
}
