// Package shells talks to machines by SSH.
package shells

import (
	"net"
	"net/http"

	"golang.org/x/crypto/ssh"
)

type gardener struct{ config *ssh.ClientConfig }

func (g *gardener) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = g.dig(r.URL.Host)
	_ = g.rake(r.URL.Host)
}

// A handshake that fails closes the connection; a session ends with its client.
func (g *gardener) dig(host string) error {
	conn, err := net.Dial("tcp", host)
	if err != nil {
		return err
	}
	c, channels, requests, err := ssh.NewClientConn(conn, host, g.config)
	if err != nil {
		return err
	}
	client := ssh.NewClient(c, channels, requests)
	defer client.Close()
	session, err := client.NewSession()
	if err != nil {
		return err
	}
	return session.Run("dig")
}

func (g *gardener) rake(host string) error {
	conn, err := net.Dial("tcp", host) // want net-conn-leak:"not closed"
	if err != nil {
		return err
	}
	c, channels, requests, err := ssh.NewClientConn(conn, host, g.config)
	if err != nil {
		return err
	}
	session, err := ssh.NewClient(c, channels, requests).NewSession()
	if err != nil {
		return err
	}
	return session.Run("rake")
}
