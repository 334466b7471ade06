// The test for a row calls Next once and closes the rows whatever it said.
package invites

import (
	"database/sql"
	"errors"
)

var ErrTaken = errors.New("address was invited already")

func invited(q interface {
	Query(string, ...any) (*sql.Rows, error)
}, email string) (bool, error) {
	rows, err := q.Query("SELECT 1 FROM invites WHERE email = ?", email)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	return rows.Next(), rows.Err()
}

func Invite(db *sql.DB, email string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	switch yes, err := invited(tx, email); {
	case err != nil:
		return err
	case yes:
		return ErrTaken
	}
	if _, err := tx.Exec("INSERT INTO invites (email) VALUES (?)", email); err != nil {
		return err
	}
	return tx.Commit()
}
