// The first replica that answers a hello is wanted; the silent ones stay connected.
package replicas

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"time"
)

var ErrNone = errors.New("no replica answers")

const hello uint32 = 0xcafe

func First(addrs []string) (net.Conn, error) {
	for _, addr := range addrs {
		conn, err := net.DialTimeout("tcp", addr, time.Second) // want net-conn-leak:"not closed"
		if err != nil {
			continue
		}
		if err := binary.Write(conn, binary.BigEndian, hello); err != nil {
			conn.Close()
			continue
		}
		conn.SetReadDeadline(time.Now().Add(time.Second))
		var answer [4]byte
		if _, err := io.ReadFull(conn, answer[:]); err != nil {
			continue
		}
		conn.SetReadDeadline(time.Time{})
		if binary.BigEndian.Uint32(answer[:]) == hello {
			return conn, nil
		}
		conn.Close()
	}
	return nil, ErrNone
}
