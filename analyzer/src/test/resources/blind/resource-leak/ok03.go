// One deferred closure recovers, rolls back on any error and commits otherwise.
package booking

import (
	"database/sql"
	"fmt"
)

type Seat struct{ Row, Col int }

type Desk struct{ db *sql.DB }

func (d *Desk) Book(s Seat, guest string) (err error) {
	tx, err := d.db.Begin()
	if err != nil {
		return err
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("booking: %v", p)
		}
		if err != nil {
			_ = tx.Rollback()
			return
		}
		err = tx.Commit()
	}()
	var taken bool
	if err := tx.QueryRow("SELECT taken FROM seats WHERE r = ? AND c = ?", s.Row, s.Col).Scan(&taken); err != nil {
		return fmt.Errorf("seat: %w", err)
	}
	if taken {
		panic(fmt.Sprintf("seat %d/%d is taken", s.Row, s.Col))
	}
	_, err = tx.Exec("UPDATE seats SET taken = 1, guest = ? WHERE r = ? AND c = ?", guest, s.Row, s.Col)
	return err
}
