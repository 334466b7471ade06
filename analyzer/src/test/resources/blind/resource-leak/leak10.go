// The deferred rollback looks at an err that an inner one shadows, and sees nil although the update failed.
package payroll

import (
	"context"
	"database/sql"
	"fmt"
)

type Raise struct {
	Employee int64
	Percent  int
}

func Adjust(ctx context.Context, db *sql.DB, raises []Raise) error {
	tx, err := db.BeginTx(ctx, nil) // want resource-leak:"not released|never released|not closed|Rollback"
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback()
		}
	}()
	for _, r := range raises {
		if _, err := tx.ExecContext(ctx, "UPDATE salaries SET cents = cents * (100 + ?) / 100 WHERE id = ?", r.Percent, r.Employee); err != nil {
			return fmt.Errorf("employee %d: %w", r.Employee, err)
		}
	}
	err = tx.Commit()
	return err
}
