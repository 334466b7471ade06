// A command opens its database in main's only run, migrates and closes it before the process ends.
package main

import (
	"context"
	"database/sql"
	"flag"
	"log"
	"os"
)

func main() {
	dsn := flag.String("dsn", os.Getenv("DSN"), "database to migrate")
	flag.Parse()
	if err := migrate(context.Background(), *dsn, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func migrate(ctx context.Context, dsn string, files []string) error {
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if _, err := db.ExecContext(ctx, string(text)); err != nil {
			return err
		}
	}
	return nil
}
