// A constructor returns a type with a Close as an interface without one, and nobody asserts for it.
package notify

import (
	"fmt"
	"net"
)

type Notifier interface {
	Notify(subject, text string) error
}

type tcpNotifier struct{ conn net.Conn }

func (t tcpNotifier) Notify(subject, text string) error {
	_, err := fmt.Fprintf(t.conn, "%s\n%s\n.\n", subject, text)
	return err
}

func (t tcpNotifier) Close() error { return t.conn.Close() }

type discard struct{}

func (discard) Notify(string, string) error { return nil }

func New(addr string) (Notifier, error) {
	if addr == "" {
		return discard{}, nil
	}
	conn, err := net.Dial("tcp", addr) // want resource-hidden:"."
	if err != nil {
		return nil, err
	}
	return tcpNotifier{conn: conn}, nil
}
