// The inherited descriptor is turned into a connection, and closing the file does not close that.
package inherit

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
)

var ErrVersion = errors.New("parent speaks another version")

// Configuration asks the parent process over an inherited socket.
func Configuration(sock *os.File) (map[string]string, error) {
	conn, err := net.FileConn(sock) // want net-conn-leak:"not closed"
	if err != nil {
		return nil, err
	}
	defer sock.Close()
	if _, err := fmt.Fprintln(conn, "CONFIG 1"); err != nil {
		return nil, err
	}
	values := map[string]string{}
	lines := bufio.NewScanner(conn)
	for lines.Scan() && lines.Text() != "." {
		key, value, ok := strings.Cut(lines.Text(), "=")
		if !ok {
			return nil, ErrVersion
		}
		values[key] = value
	}
	return values, lines.Err()
}
