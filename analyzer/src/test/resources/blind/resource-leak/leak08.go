// Of two prepared statements the first is lost when the second cannot be prepared.
package tokens

import (
	"context"
	"database/sql"
	"fmt"
)

type Store struct {
	get, put *sql.Stmt
}

func Open(ctx context.Context, db *sql.DB) (*Store, error) {
	get, err := db.PrepareContext(ctx, "SELECT owner FROM tokens WHERE id = ?") // want resource-leak:"."
	if err != nil {
		return nil, fmt.Errorf("prepare get: %w", err)
	}
	put, err := db.PrepareContext(ctx, "INSERT INTO tokens (id, owner) VALUES (?, ?)")
	if err != nil {
		return nil, fmt.Errorf("prepare put: %w", err)
	}
	return &Store{get: get, put: put}, nil
}

func (s *Store) Owner(ctx context.Context, id string) (owner string, err error) {
	err = s.get.QueryRowContext(ctx, id).Scan(&owner)
	return owner, err
}

func (s *Store) Close() error {
	err := s.get.Close()
	if e := s.put.Close(); err == nil {
		err = e
	}
	return err
}
