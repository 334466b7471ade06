// A lease has no methods that release, but a function of its package takes the lease and does.
package lease

import (
	"bufio"
	"fmt"
	"net"
)

type Lease struct {
	conn  net.Conn
	token string
}

func Acquire(addr, name string) (*Lease, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(conn, "LEASE %s\n", name)
	token, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		conn.Close()
		return nil, err
	}
	return &Lease{conn: conn, token: token}, nil
}

func (l *Lease) Token() string { return l.token }

// GiveBack ends the lease.
func GiveBack(l *Lease) error {
	if _, err := fmt.Fprintf(l.conn, "FREE %s\n", l.token); err != nil {
		l.conn.Close()
		return err
	}
	return l.conn.Close()
}
