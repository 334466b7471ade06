// A fixture package for tests of others rolls its transaction back by Cleanup.
package fixture

import (
	"database/sql"
	"testing"
)

type Fixture struct {
	tb testing.TB
	tx *sql.Tx
}

func Begin(tb testing.TB, db *sql.DB, seed ...string) *Fixture {
	tb.Helper()
	tx, err := db.Begin()
	if err != nil {
		tb.Fatalf("begin: %v", err)
	}
	tb.Cleanup(func() {
		if err := tx.Rollback(); err != nil {
			tb.Logf("rollback: %v", err)
		}
	})
	for _, s := range seed {
		if _, err := tx.Exec(s); err != nil {
			tb.Fatalf("seed: %v", err)
		}
	}
	return &Fixture{tb: tb, tx: tx}
}

func (f *Fixture) Count(table string) (n int) {
	if err := f.tx.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil {
		f.tb.Error(err)
	}
	return n
}
