// A cursor over an export closes the rows that it holds before it is rewound by a new query.

package export

import (
	"context"
	"database/sql"
	"io"
)

type Cursor struct {
	db    *sql.DB
	query string
	rows  *sql.Rows
}

func NewCursor(db *sql.DB, query string) *Cursor { return &Cursor{db: db, query: query} }

func (c *Cursor) Rewind(ctx context.Context, args ...any) error {
	if err := c.Close(); err != nil {
		return err
	}
	rows, err := c.db.QueryContext(ctx, c.query, args...)
	if err != nil {
		return err
	}
	c.rows = rows
	return nil
}

func (c *Cursor) Next(dest ...any) error {
	if c.rows == nil {
		return io.EOF
	}
	if !c.rows.Next() {
		if err := c.rows.Err(); err != nil {
			return err
		}
		return io.EOF
	}
	return c.rows.Scan(dest...)
}

func (c *Cursor) Close() error {
	rows := c.rows
	c.rows = nil
	if rows == nil {
		return nil
	}
	return rows.Close()
}
