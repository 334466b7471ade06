// A bounded cache of statements closes what it evicts, closes a duplicate, and is emptied by Close.
package stmtcache

import (
	"context"
	"database/sql"
	"sync"
)

type Cache struct {
	db    *sql.DB
	max   int
	mu    sync.Mutex
	order []string
	stmts map[string]*sql.Stmt
}

func New(db *sql.DB, max int) *Cache {
	return &Cache{db: db, max: max, stmts: make(map[string]*sql.Stmt)}
}

func (c *Cache) Exec(ctx context.Context, text string, args ...any) (sql.Result, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	stmt, ok := c.stmts[text]
	if !ok {
		var err error
		if stmt, err = c.db.PrepareContext(ctx, text); err != nil {
			return nil, err
		}
		c.evict()
		c.order = append(c.order, text)
		c.stmts[text] = stmt
	}
	return stmt.ExecContext(ctx, args...)
}

func (c *Cache) evict() {
	for len(c.order) > 0 && len(c.order) >= c.max {
		oldest := c.order[0]
		c.order = c.order[1:]
		c.stmts[oldest].Close()
		delete(c.stmts, oldest)
	}
}

func (c *Cache) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for text, stmt := range c.stmts {
		stmt.Close()
		delete(c.stmts, text)
	}
	c.order = nil
}
