// Whether a row exists is asked with Next, and where it does the rows stay open.
package coupons

import (
	"database/sql"
	"errors"
)

var ErrUsed = errors.New("coupon was used already")

func used(db *sql.DB, code string) (bool, error) {
	rows, err := db.Query("SELECT 1 FROM redemptions WHERE code = ?", code) // want sql-rows-leak:"not closed"
	if err != nil {
		return false, err
	}
	if rows.Next() {
		return true, nil
	}
	return false, rows.Err()
}

func Redeem(db *sql.DB, code string, customer int64) error {
	taken, err := used(db, code)
	if err != nil {
		return err
	}
	if taken {
		return ErrUsed
	}
	_, err = db.Exec("INSERT INTO redemptions (code, customer) VALUES (?, ?)", code, customer)
	return err
}
