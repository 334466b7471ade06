// A getter lends the session's connection; who borrows it does not close it, the session does.
package session

import (
	"context"
	"database/sql"
	"fmt"
)

type Session struct {
	conn *sql.Conn
	user string
}

func Open(ctx context.Context, db *sql.DB, user string) (*Session, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, "SET ROLE "+user); err != nil {
		conn.Close()
		return nil, fmt.Errorf("role %s: %w", user, err)
	}
	return &Session{conn: conn, user: user}, nil
}

func (s *Session) Conn() *sql.Conn { return s.conn }

func (s *Session) End(ctx context.Context) error {
	_, _ = s.conn.ExecContext(ctx, "RESET ROLE")
	return s.conn.Close()
}

func Unread(ctx context.Context, s *Session) (n int, err error) {
	conn := s.Conn()
	if s.user == "" {
		return 0, nil
	}
	err = conn.QueryRowContext(ctx, "SELECT count(*) FROM mail WHERE NOT seen").Scan(&n)
	return n, err
}
