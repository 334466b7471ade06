// Open rows are returned as part of an iterator value behind an interface.
package timeseries

import (
	"context"
	"database/sql"
	"time"
)

type Point struct {
	At    time.Time
	Value float64
}

type Iterator interface {
	Next() bool
	Point() (Point, error)
	Close() error
}

type rowIterator struct{ *sql.Rows }

func (it rowIterator) Point() (p Point, err error) {
	err = it.Scan(&p.At, &p.Value)
	return p, err
}

func Range(ctx context.Context, db *sql.DB, series string, from, to time.Time) (Iterator, error) {
	rows, err := db.QueryContext(ctx, "SELECT at, value FROM points WHERE series = ? AND at BETWEEN ? AND ?", series, from, to)
	if err != nil {
		return nil, err
	}
	return rowIterator{rows}, nil
}

func Max(ctx context.Context, db *sql.DB, series string, from, to time.Time) (top float64, err error) {
	it, err := Range(ctx, db, series, from, to)
	if err != nil {
		return 0, err
	}
	defer it.Close()
	for it.Next() {
		p, err := it.Point()
		if err != nil {
			return 0, err
		}
		top = max(top, p.Value)
	}
	return top, nil
}
