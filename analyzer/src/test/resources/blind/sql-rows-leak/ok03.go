// Exec has no rows, and each single row closes itself in Scan, with an error as well.
package users

import (
	"database/sql"
	"errors"
	"time"
)

var ErrUnknown = errors.New("unknown user")

type Users struct{ db *sql.DB }

func (u *Users) Touch(login string) error {
	var id int64
	err := u.db.QueryRow("SELECT id FROM users WHERE login = ?", login).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrUnknown
	}
	if err != nil {
		return err
	}
	_, err = u.db.Exec("UPDATE users SET seen = ? WHERE id = ?", time.Now(), id)
	return err
}

func (u *Users) Seen(login string) (at time.Time, err error) {
	row := u.db.QueryRow("SELECT seen FROM users WHERE login = ?", login)
	if err = row.Scan(&at); err != nil {
		return time.Time{}, err
	}
	return at, row.Err()
}
