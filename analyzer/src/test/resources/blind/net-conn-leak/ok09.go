// The write side is closed to end the question, and the deferred Close ends the rest.
package finger

import (
	"errors"
	"io"
	"net"
	"strings"
)

func Ask(host, user string) (answer string, err error) {
	addr, err := net.ResolveTCPAddr("tcp", net.JoinHostPort(host, "79"))
	if err != nil {
		return "", err
	}
	conn, err := net.DialTCP("tcp", nil, addr)
	if err != nil {
		return "", err
	}
	defer func(c io.Closer) {
		err = errors.Join(err, c.Close())
	}(conn)
	if _, err := io.Copy(conn, strings.NewReader(user+"\r\n")); err != nil {
		return "", err
	}
	if err := conn.CloseWrite(); err != nil {
		return "", err
	}
	var sb strings.Builder
	if _, err := io.CopyN(&sb, conn, 32<<10); err != nil && err != io.EOF {
		return "", err
	}
	return sb.String(), nil
}
