// The rows of the inner query per album stay open when a track is found to be missing.
package music

import (
	"database/sql"
	"fmt"
)

func albums(conn *sql.DB) (ids []int64, err error) {
	rows, err := conn.Query("SELECT id FROM albums")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// Check looks for gaps in the numbers of the tracks.
func Check(conn *sql.DB) (gaps []string, err error) {
	ids, err := albums(conn)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		rows, err := conn.Query("SELECT number FROM tracks WHERE album = ? ORDER BY number", id) // want sql-rows-leak:"not closed"
		if err != nil {
			return nil, err
		}
		want := 1
		for ; rows.Next(); want++ {
			var number int
			if err := rows.Scan(&number); err != nil || number != want {
				gaps = append(gaps, fmt.Sprintf("%d/%d", id, want))
				goto done
			}
		}
	done:
	}
	return gaps, nil
}
