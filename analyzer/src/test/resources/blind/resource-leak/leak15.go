// Registering a query under a name that is taken overwrites the map entry while its statement is open.
package named

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

type Queries struct {
	db *sql.DB
	mu sync.Mutex
	m  map[string]*sql.Stmt
}

func New(db *sql.DB) *Queries {
	return &Queries{db: db, m: make(map[string]*sql.Stmt)}
}

func (q *Queries) Define(ctx context.Context, name, text string) error {
	stmt, err := q.db.PrepareContext(ctx, text) // miss resource-leak: maps and pools count as owners
	if err != nil {
		return err
	}
	q.mu.Lock()
	q.m[name] = stmt
	q.mu.Unlock()
	return nil
}

func (q *Queries) Close() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	var errs []error
	for name, stmt := range q.m {
		errs = append(errs, stmt.Close())
		delete(q.m, name)
	}
	return errors.Join(errs...)
}
