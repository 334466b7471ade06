// A discovery socket has a deadline, which ends the wait but does not close it.
package discovery

import (
	"net"
	"strings"
	"time"
)

type Device struct {
	Addr net.Addr
	Name string
}

// Find broadcasts a question and takes the first answer.
func Find(broadcast string, wait time.Duration) (*Device, error) {
	to, err := net.ResolveUDPAddr("udp4", broadcast)
	if err != nil {
		return nil, err
	}
	sock, err := net.ListenPacket("udp4", ":0") // want net-conn-leak:"not closed"
	if err != nil {
		return nil, err
	}
	if err := sock.SetDeadline(time.Now().Add(wait)); err != nil {
		sock.Close()
		return nil, err
	}
	if _, err := sock.WriteTo([]byte("WHO\n"), to); err != nil {
		sock.Close()
		return nil, err
	}
	buf := make([]byte, 1500)
	n, from, err := sock.ReadFrom(buf)
	if err != nil {
		return nil, err
	}
	sock.Close()
	return &Device{Addr: from, Name: strings.TrimSpace(string(buf[:n]))}, nil
}
