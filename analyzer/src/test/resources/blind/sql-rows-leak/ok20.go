// The rows of several shards are opened first and merged, a deferred loop closes all of them.
package shards

import (
	"database/sql"
	"fmt"
)

type Cluster []*sql.DB

// Oldest finds the smallest key over all shards, each of which sorts its own.
func (c Cluster) Oldest(query string) (oldest int64, err error) {
	open := make([]*sql.Rows, 0, len(c))
	defer func() {
		for _, rows := range open {
			rows.Close()
		}
	}()
	for i, db := range c {
		rows, err := db.Query(query)
		if err != nil {
			return 0, fmt.Errorf("shard %d: %w", i, err)
		}
		open = append(open, rows)
	}
	found := false
	for _, rows := range open {
		if !rows.Next() {
			continue
		}
		var key int64
		if err := rows.Scan(&key); err != nil {
			return 0, err
		}
		if !found || key < oldest {
			oldest, found = key, true
		}
	}
	if !found {
		return 0, sql.ErrNoRows
	}
	return oldest, nil
}
