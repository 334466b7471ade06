// A callback server takes one connection, and closing its listener leaves that one open.
package oauthcli

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
)

var ErrState = errors.New("answer belongs to another login")

// WaitForCode accepts the redirect of the browser and takes the code from its query.
func WaitForCode(announce func(addr string), state string) (string, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer ln.Close()
	announce(ln.Addr().String())
	conn, err := ln.Accept() // miss net-conn-leak: a field of an owner counts as released by it
	if err != nil {
		return "", err
	}
	req, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return "", err
	}
	q := req.URL.Query()
	if q.Get("state") != state {
		return "", ErrState
	}
	_, err = io.WriteString(conn, "HTTP/1.1 204 No Content\r\n\r\n")
	return q.Get("code"), err
}
