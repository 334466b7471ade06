// A repository opens its own database and is made once per tenant, but it can only be asked.
package customers

import (
	"context"
	"database/sql"
	"fmt"
)

type Repository struct {
	db *sql.DB
}

func NewRepository(tenant string) (*Repository, error) {
	db, err := sql.Open("postgres", fmt.Sprintf("host=db dbname=%s sslmode=verify-full", tenant)) // want resource-hidden:"no way|cannot be"
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	return &Repository{db: db}, nil
}

func (r *Repository) Name(ctx context.Context, id int64) (name string, err error) {
	err = r.db.QueryRowContext(ctx, "SELECT name FROM customers WHERE id = $1", id).Scan(&name)
	return name, err
}

func (r *Repository) Rename(ctx context.Context, id int64, name string) error {
	_, err := r.db.ExecContext(ctx, "UPDATE customers SET name = $2 WHERE id = $1", id, name)
	return err
}
