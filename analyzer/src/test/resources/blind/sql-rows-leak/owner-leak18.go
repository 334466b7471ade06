// A cursor over an export is rewound by a new query while the rows of the earlier one are still open in its field.

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
	rows, err := c.db.QueryContext(ctx, c.query, args...) // miss sql-rows-leak: nothing shows that the setter runs twice, or runs while one is there
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
	if c.rows == nil {
		return nil
	}
	return c.rows.Close()
}
