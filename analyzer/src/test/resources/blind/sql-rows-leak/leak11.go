// A prepared statement is queried for each item, and a match leaves the inner loop by a label.
package dedupe

import (
	"bytes"
	"database/sql"
)

type Blob struct {
	Hash string
	Data []byte
}

// Fresh keeps the blobs that are not stored yet.
func Fresh(db *sql.DB, blobs []Blob) ([]Blob, error) {
	stmt, err := db.Prepare("SELECT data FROM blobs WHERE hash = ?")
	if err != nil {
		return nil, err
	}
	defer stmt.Close()
	var fresh []Blob
outer:
	for _, b := range blobs {
		rows, err := stmt.Query(b.Hash) // want sql-rows-leak:"not closed"
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var raw sql.RawBytes
			if err := rows.Scan(&raw); err != nil {
				rows.Close()
				return nil, err
			}
			if bytes.Equal(raw, b.Data) {
				continue outer
			}
		}
		fresh = append(fresh, b)
	}
	return fresh, nil
}
