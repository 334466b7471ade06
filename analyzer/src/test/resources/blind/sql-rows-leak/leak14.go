// A generic collector borrows the rows and stops at an error, its caller trusts it to close them.
package store

import (
	"context"
	"database/sql"
)

type scanner interface{ Scan(dest ...any) error }

func collect[T any](rows *sql.Rows, one func(scanner) (T, error)) ([]T, error) {
	var all []T
	for rows.Next() {
		v, err := one(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}

type Author struct {
	ID   int64
	Name string
}

func scanAuthor(s scanner) (a Author, err error) {
	err = s.Scan(&a.ID, &a.Name)
	return a, err
}

func Authors(ctx context.Context, db *sql.DB) ([]Author, error) {
	rows, err := db.QueryContext(ctx, "SELECT id, name FROM authors ORDER BY name") // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, err
	}
	return collect(rows, scanAuthor)
}
