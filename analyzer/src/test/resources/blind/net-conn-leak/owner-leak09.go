// A hub of printers forgets a printer by deleting its map entry while the connection in it stays open.

package printers

import (
	"fmt"
	"net"
	"sync"
	"time"
)

type Hub struct {
	mu    sync.Mutex
	conns map[string]net.Conn
}

func NewHub() *Hub { return &Hub{conns: make(map[string]net.Conn)} }

func (h *Hub) Attach(name, addr string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, ok := h.conns[name]; ok {
		return nil
	}
	conn, err := net.DialTimeout("tcp", addr, 2*time.Second) // want net-conn-leak:"."
	if err != nil {
		return err
	}
	h.conns[name] = conn
	return nil
}

func (h *Hub) Print(name string, page []byte) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	conn, ok := h.conns[name]
	if !ok {
		return fmt.Errorf("printer %s is not attached", name)
	}
	if _, err := conn.Write(page); err != nil {
		delete(h.conns, name)
		return fmt.Errorf("printer %s: %w", name, err)
	}
	return nil
}

func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for name, conn := range h.conns {
		conn.Close()
		delete(h.conns, name)
	}
}
