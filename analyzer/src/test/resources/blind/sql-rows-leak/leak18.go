// A cursor owns the rows and has a Close, which its user calls on the way of success only.
package warehouse

import (
	"database/sql"
	"errors"
	"time"
)

type cursor struct {
	rows *sql.Rows
	last time.Time
}

func openCursor(db *sql.DB, sensor int) (*cursor, error) {
	rows, err := db.Query("SELECT at FROM samples WHERE sensor = ? ORDER BY at", sensor)
	if err != nil {
		return nil, err
	}
	return &cursor{rows: rows}, nil
}

func (c *cursor) advance() (bool, error) {
	if !c.rows.Next() {
		return false, c.rows.Err()
	}
	return true, c.rows.Scan(&c.last)
}

func (c *cursor) Close() error { return c.rows.Close() }

var ErrUnsorted = errors.New("samples are not sorted")

func LongestGap(db *sql.DB, sensor int) (time.Duration, error) {
	c, err := openCursor(db, sensor) // want sql-rows-leak:"."
	if err != nil {
		return 0, err
	}
	var gap time.Duration
	var prev time.Time
	for ok, err := c.advance(); ok; ok, err = c.advance() {
		if err != nil {
			return 0, err
		}
		if c.last.Before(prev) {
			return 0, ErrUnsorted
		}
		gap, prev = max(gap, c.last.Sub(prev)), c.last
	}
	return gap, c.Close()
}
