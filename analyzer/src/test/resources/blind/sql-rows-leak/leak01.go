// A repository method returns out of the loop where a row holds a value that it does not know.
package orders

import (
	"context"
	"database/sql"
	"fmt"
)

type Status int

const (
	Pending Status = iota
	Paid
)

type Order struct {
	ID     int64
	Status Status
}

type Repository struct{ db *sql.DB }

func parseStatus(s string) (Status, error) {
	switch s {
	case "pending":
		return Pending, nil
	case "paid":
		return Paid, nil
	}
	return 0, fmt.Errorf("unknown status %q", s)
}

func (r *Repository) ByCustomer(ctx context.Context, customer int64) ([]Order, error) {
	rows, err := r.db.QueryContext(ctx, "SELECT id, status FROM orders WHERE customer = $1", customer) // want sql-rows-leak:"not closed"
	if err != nil {
		return nil, fmt.Errorf("orders of %d: %w", customer, err)
	}
	var out []Order
	for rows.Next() {
		var (
			o      Order
			status string
		)
		if err = rows.Scan(&o.ID, &status); err != nil {
			break
		}
		if o.Status, err = parseStatus(status); err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	if err == nil {
		err = rows.Err()
	}
	rows.Close()
	return out, err
}
