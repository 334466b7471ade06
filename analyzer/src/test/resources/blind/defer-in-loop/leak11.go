// A relay drains a queue of outgoing mails and defers the bound Close method of each connection.
package mailrelay

import (
	"fmt"
	"log"
	"net"
)

type Mail struct {
	Exchange string
	Body     []byte
}

func Relay(outbox <-chan Mail) {
	for m := range outbox {
		conn, err := net.Dial("tcp", net.JoinHostPort(m.Exchange, "25"))
		if err != nil {
			log.Printf("relay to %s: %v", m.Exchange, err)
			continue
		}
		hangUp := conn.Close
		defer hangUp() // want defer-in-loop:"loop"
		if _, err := fmt.Fprintf(conn, "HELO relay\r\n%s\r\n.\r\n", m.Body); err != nil {
			log.Printf("relay to %s: %v", m.Exchange, err)
		}
	}
}
