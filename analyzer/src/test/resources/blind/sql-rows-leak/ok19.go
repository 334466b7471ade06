// Open rows go to a goroutine that closes them, also where its reader has left.
package replication

import (
	"context"
	"database/sql"
)

type Change struct {
	Seq  int64
	Data []byte
}

type Feed struct {
	C   <-chan Change
	err error
}

func (f *Feed) forward(ctx context.Context, rows *sql.Rows, out chan<- Change) {
	defer close(out)
	defer func() {
		if err := rows.Close(); f.err == nil {
			f.err = err
		}
	}()
	for rows.Next() {
		var c Change
		if f.err = rows.Scan(&c.Seq, &c.Data); f.err != nil {
			return
		}
		select {
		case out <- c:
		case <-ctx.Done():
			f.err = ctx.Err()
			return
		}
	}
	f.err = rows.Err()
}

// Err is valid once C is closed.
func (f *Feed) Err() error { return f.err }

func Start(ctx context.Context, db *sql.DB, after int64) (*Feed, error) {
	rows, err := db.Query("SELECT seq, data FROM changes WHERE seq > ?", after)
	if err != nil {
		return nil, err
	}
	out := make(chan Change)
	f := &Feed{C: out}
	go f.forward(ctx, rows, out)
	return f, nil
}
