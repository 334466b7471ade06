// A store owns two statements, closes the first when the second fails, and closes both in Close.
package tokens

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

type Store struct {
	get, put *sql.Stmt
}

func Open(ctx context.Context, db *sql.DB) (_ *Store, err error) {
	s := new(Store)
	defer func() {
		if err != nil && s.get != nil {
			_ = s.get.Close()
		}
	}()
	if s.get, err = db.PrepareContext(ctx, "SELECT owner FROM tokens WHERE id = ?"); err != nil {
		return nil, fmt.Errorf("prepare get: %w", err)
	}
	if s.put, err = db.PrepareContext(ctx, "INSERT INTO tokens (id, owner) VALUES (?, ?)"); err != nil {
		return nil, fmt.Errorf("prepare put: %w", err)
	}
	return s, nil
}

func (s *Store) Owner(ctx context.Context, id string) (owner string, err error) {
	err = s.get.QueryRowContext(ctx, id).Scan(&owner)
	return owner, err
}

func (s *Store) Close() error {
	return errors.Join(s.get.Close(), s.put.Close())
}
