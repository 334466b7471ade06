// The hijacked connection moves into a session whose loop closes it in the end.
package main

import (
	"bufio"
	"log"
	"net"
	"net/http"
)

type session struct {
	conn net.Conn
	rw   *bufio.ReadWriter
}

func (s *session) loop() {
	defer s.conn.Close()
	for {
		line, err := s.rw.ReadString('\n')
		if err != nil {
			return
		}
		s.rw.WriteString(line)
		if err := s.rw.Flush(); err != nil {
			return
		}
	}
}

func upgrade(w http.ResponseWriter, r *http.Request) {
	conn, rw, err := http.NewResponseController(w).Hijack()
	if err != nil {
		http.Error(w, "cannot upgrade", http.StatusInternalServerError)
		return
	}
	s := &session{conn: conn, rw: rw}
	rw.WriteString("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: line\r\n\r\n")
	if err := rw.Flush(); err != nil {
		log.Printf("upgrade: %v", err)
		conn.Close()
		return
	}
	go s.loop()
}

func main() {
	http.HandleFunc("/line", upgrade)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
