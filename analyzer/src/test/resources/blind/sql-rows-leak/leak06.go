// Rows of a transaction are left open on a failed Scan; the deferred Rollback ends them in the end.
package ledger

import (
	"database/sql"
	"errors"
)

var ErrUnbalanced = errors.New("ledger does not balance")

func Verify(db *sql.DB, account string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	rows, err := tx.Query("SELECT debit, credit FROM entries WHERE account = $1", account) // want sql-rows-leak:"not closed"
	if err != nil {
		return err
	}
	var sum int64
	for rows.Next() {
		var debit, credit int64
		if err := rows.Scan(&debit, &credit); err != nil {
			return err
		}
		sum += credit - debit
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if sum != 0 {
		return ErrUnbalanced
	}
	return tx.Commit()
}
