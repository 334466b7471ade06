// A handler hijacks the connection and returns on a failed flush, nobody closes it then.
package main

import (
	"io"
	"log"
	"net/http"
)

func events(w http.ResponseWriter, r *http.Request) {
	hj, ok := w.(http.Hijacker)
	if !ok {
		http.Error(w, "cannot upgrade", http.StatusNotImplemented)
		return
	}
	conn, rw, err := hj.Hijack() // want net-conn-leak:"not closed"
	if err != nil {
		log.Printf("hijack: %v", err)
		return
	}
	rw.WriteString("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: events\r\n\r\n")
	if err := rw.Flush(); err != nil {
		log.Printf("upgrade: %v", err)
		return
	}
	defer conn.Close()
	if _, err := io.Copy(conn, io.LimitReader(rw, 1<<20)); err != nil {
		log.Printf("events: %v", err)
	}
}

func main() {
	http.HandleFunc("/events", events)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
