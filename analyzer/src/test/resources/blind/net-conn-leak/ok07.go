// The socket of a time query is closed by a defer behind the check, whatever the deadline does.
package sntp

import (
	"encoding/binary"
	"errors"
	"net"
	"time"
)

var ErrShort = errors.New("short answer")

const epoch = 2208988800

func Now(server string, wait time.Duration) (t time.Time, err error) {
	to, err := net.ResolveUDPAddr("udp", server)
	if err != nil {
		return t, err
	}
	sock, err := net.DialUDP("udp", nil, to)
	if err != nil {
		return t, err
	}
	defer sock.Close()
	if err = sock.SetDeadline(time.Now().Add(wait)); err != nil {
		return t, err
	}
	var packet [48]byte
	packet[0] = 0x1b
	if _, err = sock.Write(packet[:]); err != nil {
		return t, err
	}
	n, err := sock.Read(packet[:])
	if err != nil {
		return t, err
	}
	if n < len(packet) {
		return t, ErrShort
	}
	return time.Unix(int64(binary.BigEndian.Uint32(packet[40:]))-epoch, 0), nil
}
