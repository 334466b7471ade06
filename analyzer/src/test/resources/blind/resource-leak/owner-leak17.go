// A price repository prepares its statement anew after a change of the schema and loses the statement that it had.

package prices

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

type Repository struct {
	db     *sql.DB
	mu     sync.RWMutex
	lookup *sql.Stmt
}

func NewRepository(db *sql.DB) *Repository { return &Repository{db: db} }

// SchemaChanged is called by the migration watcher with the new table.
func (r *Repository) SchemaChanged(ctx context.Context, table string) error {
	stmt, err := r.db.PrepareContext(ctx, "SELECT cents FROM "+table+" WHERE sku = ?") // miss resource-leak: nothing shows that the setter runs twice, or runs while one is there
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lookup = stmt
	return nil
}

func (r *Repository) Price(ctx context.Context, sku string) (cents int64, err error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if r.lookup == nil {
		return 0, errors.New("prices: no schema yet")
	}
	err = r.lookup.QueryRowContext(ctx, sku).Scan(&cents)
	return cents, err
}

func (r *Repository) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lookup == nil {
		return nil
	}
	return r.lookup.Close()
}
