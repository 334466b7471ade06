// A resolver announces itself once at start-up over a socket that nobody closes, and then answers queries for good.

package main

import (
	"fmt"
	"log"
	"net"
	"os"
)

func announce(registry, service string) error {
	conn, err := net.Dial("tcp", registry) // want net-conn-leak:"."
	if err != nil {
		return err
	}
	host, err := os.Hostname()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(conn, "REGISTER %s %s\n", service, host)
	return err
}

func main() {
	if err := announce("registry.internal:7070", "resolver"); err != nil {
		log.Println("not announced:", err)
	}
	packets, err := net.ListenPacket("udp", ":5300")
	if err != nil {
		log.Fatal(err)
	}
	defer packets.Close()
	buf := make([]byte, 512)
	for {
		n, from, err := packets.ReadFrom(buf)
		if err != nil {
			log.Println(err)
			return
		}
		if _, err := packets.WriteTo(buf[:n], from); err != nil {
			log.Println(err)
		}
	}
}
