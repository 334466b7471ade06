// A map holds each client while it is there, and the leaving one is deleted and closed.
package lobby

import (
	"bufio"
	"fmt"
	"net"
	"sync"
)

type Lobby struct {
	mu      sync.Mutex
	players map[net.Conn]string
}

func New() *Lobby { return &Lobby{players: map[net.Conn]string{}} }

func (l *Lobby) leave(conn net.Conn) {
	l.mu.Lock()
	delete(l.players, conn)
	l.mu.Unlock()
	conn.Close()
}

func (l *Lobby) say(from, text string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for conn := range l.players {
		fmt.Fprintf(conn, "%s: %s\n", from, text)
	}
}

func (l *Lobby) play(conn net.Conn) {
	defer l.leave(conn)
	lines := bufio.NewScanner(conn)
	if !lines.Scan() {
		return
	}
	name := lines.Text()
	l.mu.Lock()
	l.players[conn] = name
	l.mu.Unlock()
	for lines.Scan() {
		l.say(name, lines.Text())
	}
}

func (l *Lobby) Run(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go l.play(conn)
	}
}
