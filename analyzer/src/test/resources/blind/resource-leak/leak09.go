// A panic of a booking rule is recovered into an error, and the transaction stays open.
package booking

import (
	"database/sql"
	"fmt"
)

type Seat struct {
	Row, Col int
}

type Desk struct {
	db *sql.DB
}

func mustBeFree(taken bool, s Seat) {
	if taken {
		panic(fmt.Sprintf("seat %d/%d is taken", s.Row, s.Col))
	}
}

func (d *Desk) Book(s Seat, guest string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("booking: %v", p)
		}
	}()
	tx, err := d.db.Begin() // miss resource-leak: panics of called functions are no paths
	if err != nil {
		return err
	}
	var taken bool
	row := tx.QueryRow("SELECT taken FROM seats WHERE r = ? AND c = ?", s.Row, s.Col)
	if err := row.Scan(&taken); err != nil {
		tx.Rollback()
		return err
	}
	mustBeFree(taken, s)
	if _, err := tx.Exec("UPDATE seats SET taken = 1, guest = ? WHERE r = ? AND c = ?", guest, s.Row, s.Col); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}
