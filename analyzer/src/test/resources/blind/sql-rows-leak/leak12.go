// The loop stops on the first error and Close is called only if there was none.
package billing

import "database/sql"

type Line struct {
	Text  string
	Cents int
}

func Lines(db *sql.DB, invoice string) (lines []Line, err error) {
	rows, err := db.Query("SELECT text, cents FROM lines WHERE invoice = $1", invoice) // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, err
	}
	for err == nil && rows.Next() {
		var l Line
		if err = rows.Scan(&l.Text, &l.Cents); err == nil {
			lines = append(lines, l)
		}
	}
	if err != nil {
		return nil, err
	}
	if err = rows.Close(); err != nil {
		return nil, err
	}
	return lines, rows.Err()
}
