// Package custom asks a database behind a library that is not there.
package custom

import "example.com/ledger"

func Names(l *ledger.Ledger) ([]string, error) {
	rows, err := l.Query("names") // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// Rows close themselves after the last.
func Count(l *ledger.Ledger) (int, error) {
	rows, err := l.Query("names")
	if err != nil {
		return 0, err
	}
	count := 0
	for rows.Next() {
		var name string
		_ = rows.Scan(&name)
		count++
	}
	return count, nil
}
