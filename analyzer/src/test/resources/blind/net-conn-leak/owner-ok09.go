// A hub of printers takes a broken connection out of its map, unlocks, and closes what it took.

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
	conn, err := net.DialTimeout("tcp", addr, 2*time.Second)
	if err != nil {
		return err
	}
	h.conns[name] = conn
	return nil
}

func (h *Hub) take(name string) net.Conn {
	h.mu.Lock()
	defer h.mu.Unlock()
	conn := h.conns[name]
	delete(h.conns, name)
	return conn
}

func (h *Hub) Print(name string, page []byte) error {
	h.mu.Lock()
	conn, ok := h.conns[name]
	h.mu.Unlock()
	if !ok {
		return fmt.Errorf("printer %s is not attached", name)
	}
	if _, err := conn.Write(page); err != nil {
		h.Detach(name)
		return fmt.Errorf("printer %s: %w", name, err)
	}
	return nil
}

func (h *Hub) Detach(name string) {
	if conn := h.take(name); conn != nil {
		conn.Close()
	}
}

func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for name, conn := range h.conns {
		conn.Close()
		delete(h.conns, name)
	}
}
