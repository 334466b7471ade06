// Completion is signalled by a send in a deferred function; after the deadline nobody receives it.
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
	finished := make(chan struct{})
	go func() {
		defer func() {
			if p := recover(); p != nil {
				log.Printf("migrate %s: %v", s.Name, p)
			}
			finished <- struct{}{} // want chan-send-leak:"forever"
		}()
		if _, err := m.db.Exec(s.SQL); err != nil {
			log.Printf("migrate %s: %v", s.Name, err)
		}
	}()

	deadline := time.NewTimer(m.wait)
	defer deadline.Stop()
	for {
		select {
		case <-finished:
			return nil
		case <-deadline.C:
			return ErrSlow
		}
	}
}
