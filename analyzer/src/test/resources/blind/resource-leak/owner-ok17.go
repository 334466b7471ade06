// A price repository prepares its statement lazily, only where the field is still nil, and closes it at the end.

package prices

import (
	"context"
	"database/sql"
	"sync"
)

type Repository struct {
	db     *sql.DB
	mu     sync.Mutex
	lookup *sql.Stmt
}

func NewRepository(db *sql.DB) *Repository { return &Repository{db: db} }

func (r *Repository) statement(ctx context.Context) (*sql.Stmt, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lookup != nil {
		return r.lookup, nil
	}
	stmt, err := r.db.PrepareContext(ctx, "SELECT cents FROM prices WHERE sku = ?")
	if err != nil {
		return nil, err
	}
	r.lookup = stmt
	return stmt, nil
}

func (r *Repository) Price(ctx context.Context, sku string) (cents int64, err error) {
	stmt, err := r.statement(ctx)
	if err != nil {
		return 0, err
	}
	err = stmt.QueryRowContext(ctx, sku).Scan(&cents)
	return cents, err
}

func (r *Repository) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lookup == nil {
		return nil
	}
	err := r.lookup.Close()
	r.lookup = nil
	return err
}
