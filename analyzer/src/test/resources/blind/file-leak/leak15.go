// The duplicate descriptor of a TCP connection is made for a socket option and not closed.
package sockopt

import (
	"fmt"
	"net"
	"syscall"
)

// SetMark marks the packets of the connection, which stays the caller's.
func SetMark(conn net.Conn, mark int) error {
	tcp, ok := conn.(*net.TCPConn)
	if !ok {
		return fmt.Errorf("%T is no TCP connection", conn)
	}
	f, err := tcp.File() // want file-leak:"not closed"
	if err != nil {
		return err
	}
	if err := syscall.SetsockoptInt(int(f.Fd()), syscall.SOL_SOCKET, syscall.SO_MARK, mark); err != nil {
		return fmt.Errorf("mark %d: %w", mark, err)
	}
	return nil
}
