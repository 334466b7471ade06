// A goroutine is given a pooled connection and returns without closing it when the listener is told to quit.
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
	conn, err := h.db.Conn(ctx) // miss resource-leak: a goroutine that gets it counts as its owner
	if err != nil {
		return err
	}
	go h.poll(ctx, conn, channel, got)
	return nil
}

func (h *Hub) poll(ctx context.Context, conn *sql.Conn, channel string, got func(n int)) {
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
			conn.Close()
			return
		}
		got(n)
	}
}
