// A goroutine is given a pooled connection and closes it by a deferred call on each way out.
package notify

import (
	"context"
	"database/sql"
	"log"
	"time"
)

type Hub struct {
	db   *sql.DB
	quit chan struct{}
}

func NewHub(db *sql.DB) *Hub { return &Hub{db: db, quit: make(chan struct{})} }

func (h *Hub) Close() { close(h.quit) }

func (h *Hub) Listen(ctx context.Context, channel string, got func(n int)) error {
	conn, err := h.db.Conn(ctx)
	if err != nil {
		return err
	}
	if err := conn.PingContext(ctx); err != nil {
		conn.Close()
		return err
	}
	go h.poll(ctx, conn, channel, got)
	return nil
}

func (h *Hub) poll(ctx context.Context, conn *sql.Conn, channel string, got func(n int)) {
	defer conn.Close()
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		select {
		case <-h.quit:
			return
		case <-t.C:
		}
		var n int
		if err := conn.QueryRowContext(ctx, "SELECT count(*) FROM inbox WHERE ch = ?", channel).Scan(&n); err != nil {
			log.Printf("poll %s: %v", channel, err)
			return
		}
		got(n)
	}
}
