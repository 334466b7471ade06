// A generic collector takes the rows over and closes them on each of its paths.
package repo

import (
	"context"
	"database/sql"
	"errors"
)

func collect[T any](rows *sql.Rows, bind func(*T) []any) (out []T, err error) {
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var v T
		if err := rows.Scan(bind(&v)...); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

func query[T any](ctx context.Context, db *sql.DB, q string, bind func(*T) []any, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, q, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, bind)
}

type Book struct {
	ISBN  string
	Title string
}

func Books(ctx context.Context, db *sql.DB, author int64) ([]Book, error) {
	return query(ctx, db, "SELECT isbn, title FROM books WHERE author = ?", func(b *Book) []any {
		return []any{&b.ISBN, &b.Title}
	}, author)
}
