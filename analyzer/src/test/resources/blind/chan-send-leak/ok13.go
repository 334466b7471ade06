// Completion is signalled by a deferred close, which never waits, and the result is sent without waiting either.
package migrate

import (
	"database/sql"
	"errors"
	"log"
	"time"
)

var ErrSlow = errors.New("migrate: statement takes too long")

type Step struct {
	Name string
	SQL  string
}

type Migrator struct {
	db   *sql.DB
	wait time.Duration
}

func (m *Migrator) Apply(s Step) error {
	finished := make(chan error, 1)
	go func() {
		defer close(finished)
		defer func() {
			if p := recover(); p != nil {
				log.Printf("migrate %s: %v", s.Name, p)
			}
		}()
		if _, err := m.db.Exec(s.SQL); err != nil {
			finished <- err
		}
	}()

	deadline := time.NewTimer(m.wait)
	defer deadline.Stop()
	for {
		select {
		case err := <-finished:
			return err
		case <-deadline.C:
			return ErrSlow
		}
	}
}
