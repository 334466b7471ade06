// Close is deferred only behind the check of the columns, which returns before it.
package exporter

import (
	"context"
	"database/sql"
	"errors"
)

var ErrWide = errors.New("too many columns for a key value export")

func Pairs(ctx context.Context, conn *sql.Conn, query string) (map[string]string, error) {
	rows, err := conn.QueryContext(ctx, query) // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, err
	}
	types, err := rows.ColumnTypes()
	if err != nil {
		return nil, err
	}
	if len(types) != 2 {
		return nil, ErrWide
	}
	defer rows.Close()
	pairs := map[string]string{}
	for rows.Next() {
		var k, v string
		if err := rows.Scan(&k, &v); err != nil {
			return nil, err
		}
		pairs[k] = v
	}
	return pairs, rows.Err()
}
