// Each client gets an entry in a map that never loses one.
package chatroom

import (
	"fmt"
	"net"
	"sync"
)

type Room struct {
	mu      sync.Mutex
	members map[string]net.Conn
}

func NewRoom() *Room { return &Room{members: map[string]net.Conn{}} }

func (r *Room) join(conn net.Conn) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.members[conn.RemoteAddr().String()] = conn
}

func (r *Room) Say(text string) (reached int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, conn := range r.members {
		if _, err := fmt.Fprintln(conn, text); err == nil {
			reached++
		}
	}
	return reached
}

func (r *Room) Admit(ln net.Listener) error {
	for {
		conn, err := ln.Accept() // miss net-conn-leak: maps and pools count as owners
		if err != nil {
			return err
		}
		r.join(conn)
	}
}
