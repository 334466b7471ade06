// The loop over the nodes closes each connection that does not lead, and returns the one that does.
package cluster

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"
)

var ErrNoLeader = errors.New("cluster has no leader")

func role(conn net.Conn) (string, error) {
	if err := conn.SetDeadline(time.Now().Add(time.Second)); err != nil {
		return "", err
	}
	if _, err := fmt.Fprint(conn, "ROLE\n"); err != nil {
		return "", err
	}
	answer, err := bufio.NewReader(conn).ReadString('\n')
	return strings.TrimSpace(answer), err
}

func Leader(nodes ...string) (net.Conn, error) {
	var problems []error
	for _, node := range nodes {
		conn, err := net.Dial("tcp", node)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		r, err := role(conn)
		if err == nil && r == "leader" {
			if err = conn.SetDeadline(time.Time{}); err == nil {
				return conn, nil
			}
		}
		problems = append(problems, err, conn.Close())
	}
	return nil, errors.Join(append(problems, ErrNoLeader)...)
}
