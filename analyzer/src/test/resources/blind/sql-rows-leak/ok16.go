// Where Next is false at once the rows are closed by it, and the other paths close them by hand.
package parking

import (
	"database/sql"
	"errors"
	"fmt"
)

var (
	ErrNoTicket  = errors.New("no ticket")
	ErrAmbiguous = errors.New("more than one open ticket")
)

func OpenTicket(db *sql.DB, plate string) (id int64, err error) {
	rows, err := db.Query("SELECT id FROM tickets WHERE plate = ? AND paid = 0", plate)
	if err != nil {
		return 0, err
	}
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return 0, err
		}
		return 0, ErrNoTicket
	}
	if err := rows.Scan(&id); err != nil {
		_ = rows.Close()
		return 0, fmt.Errorf("ticket of %s: %w", plate, err)
	}
	if rows.Next() {
		_ = rows.Close()
		return 0, ErrAmbiguous
	}
	return id, rows.Err()
}
